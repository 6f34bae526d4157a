using System.Text.Json;
using Rapport.Platform.Imports.Files;
using Rapport.Platform.Problems;

namespace Rapport.Platform.Imports.Mapping;

/// <summary>What a mapping says outright about its file: <c>"file": {"encoding": "gb18030", "delimiter": ";", "header": true}</c>.</summary>
internal static class FileHints
{
    private const string At = "mapping.file";

    public static FormatHint Read(JsonElement mapping, List<Refusal> errors)
    {
        if (mapping.ValueKind != JsonValueKind.Object || !mapping.TryGetProperty("file", out var file) || file.ValueKind == JsonValueKind.Null)
        {
            return FormatHint.None;
        }

        if (file.ValueKind != JsonValueKind.Object)
        {
            errors.Add(Errors.NotAnObject(At));
            return FormatHint.None;
        }

        var hint = FormatHint.None;
        foreach (var member in file.EnumerateObject().Where(m => m.Value.ValueKind != JsonValueKind.Null))
        {
            hint = (member.Name, member.Value.ValueKind) switch
            {
                ("encoding", JsonValueKind.String) => hint with { Encoding = member.Value.GetString() },
                ("delimiter", JsonValueKind.String) when Delimiter(member.Value.GetString()!) is { } delimiter => hint with { Delimiter = delimiter },
                ("header", JsonValueKind.True or JsonValueKind.False) => hint with { Header = member.Value.GetBoolean() },
                ("encoding", _) => Wrong(hint, errors, member.Name, ("编码名称，例如 gb18030", "the name of an encoding such as gb18030")),
                ("delimiter", _) => Wrong(hint, errors, member.Name, ("一个字符，例如 ;", "one character such as ;")),
                ("header", _) => Wrong(hint, errors, member.Name, ("true 或 false", "true or false")),
                _ => Unknown(hint, errors, member.Name),
            };
        }

        return hint;
    }

    private static char? Delimiter(string text) => text switch
    {
        "tab" or "\\t" => '\t',
        [var one] => one,
        _ => null,
    };

    private static FormatHint Wrong(FormatHint hint, List<Refusal> errors, string name, Labels wanted)
    {
        errors.Add(Errors.Shape($"{At}.{name}", wanted));
        return hint;
    }

    private static FormatHint Unknown(FormatHint hint, List<Refusal> errors, string name)
    {
        errors.Add(Errors.UnknownMember(At, name));
        return hint;
    }
}
