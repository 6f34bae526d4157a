using System.CommandLine;
using System.CommandLine.Parsing;
using Rapport.Platform;

namespace Rapport.Server;

/// <summary>What is wrong with a command line, one line each.</summary>
internal static class CommandLineErrors
{
    public static IEnumerable<Labels> Of(ParseResult parsed)
    {
        if (parsed.Errors.Count == 0)
        {
            return [];
        }

        var command = parsed.CommandResult.Command;
        var errors = parsed.UnmatchedTokens.Select(Unknown)
            .Concat(command.Options.Where(o => o.Required && parsed.GetResult(o) is null).Select(Missing))
            .Concat(parsed.Errors.Select(e => e.SymbolResult).OfType<OptionResult>().Select(Wrong))
            .Concat(parsed.Errors.Select(e => e.SymbolResult).OfType<ArgumentResult>().Select(a => a.Parent).OfType<OptionResult>().Select(Wrong))
            .Distinct().ToList();
        return errors.Count > 0 ? errors : [Incomplete(command)];
    }

    private static Labels Unknown(string word) =>
        ($"没有命令或选项“{word}”；用 --help 查看用法。", $"There is no command or option “{word}”; see --help.");

    private static Labels Missing(Option option) => ($"缺少 {option.Name}。", $"{option.Name} is missing.");

    private static Labels Wrong(OptionResult option) => option.Tokens.Count == 0
        ? ($"{option.Option.Name} 后面要有值。", $"{option.Option.Name} needs a value.")
        : ($"{option.Option.Name} 的值“{option.Tokens[^1].Value}”不对；用 --help 查看可用的值。", $"{option.Option.Name} cannot be “{option.Tokens[^1].Value}”; --help lists what it can be.");

    private static Labels Incomplete(Command command)
    {
        var verbs = string.Join(" | ", command.Subcommands.Select(c => $"{command.Name} {c.Name}"));
        return ($"命令不完整，应为 {verbs}。", $"The command is not complete; it is {verbs}.");
    }
}
