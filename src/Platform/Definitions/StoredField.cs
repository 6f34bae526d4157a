using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Rapport.Platform.Fields;

namespace Rapport.Platform.Definitions;

/// <summary>An administrator's field as it is stored.</summary>
internal sealed record StoredField
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault };

    public required string Name { get; init; }
    public required string Type { get; init; }
    public required string LabelZh { get; init; }
    public required string LabelEn { get; init; }
    public string? HelpZh { get; init; }
    public string? HelpEn { get; init; }
    public bool Required { get; init; }
    public bool Unique { get; init; }
    public bool Searchable { get; init; }
    public bool Filterable { get; init; }
    public bool Open { get; init; }
    public string? Reference { get; init; }
    public int MaxLength { get; init; }
    public decimal? Min { get; init; }
    public decimal? Max { get; init; }
    public List<StoredOption> Options { get; init; } = [];

    public FieldDefinition ToField() => new()
    {
        Name = Name,
        Type = FieldTypes.Find(Type)!,
        Label = (LabelZh, LabelEn),
        Help = HelpZh is null && HelpEn is null ? null : (HelpZh ?? HelpEn!, HelpEn ?? HelpZh!),
        Required = Required,
        Unique = Unique,
        Searchable = Searchable,
        Filterable = Filterable || Unique || Reference is not null,
        Open = Open,
        Reference = Reference,
        MaxLength = MaxLength == 0 ? 255 : MaxLength,
        Min = Min,
        Max = Max,
        Options = [.. Options.Select(o => new Option(o.Value, (o.LabelZh, o.LabelEn)) { Colour = o.Colour, Retired = o.Retired })],
        Custom = true,
    };

    /// <summary>The names of what differs between two versions of a field.</summary>
    public static List<string> Differences(StoredField before, StoredField after)
    {
        var (old, changed) = (JsonSerializer.SerializeToNode(before, Json)!.AsObject(), JsonSerializer.SerializeToNode(after, Json)!.AsObject());
        return [.. old.Concat(changed).Select(m => m.Key).Distinct().Where(name => !JsonNode.DeepEquals(old[name], changed[name]))];
    }
}

internal sealed record StoredOption(string Value, string LabelZh, string LabelEn, string? Colour, bool Retired);
