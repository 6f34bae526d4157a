using System.Globalization;

namespace Rapport.Access.Tests.Model;

/// <summary>A filter: its words for the address, the paths it names, and whether a record passes it.</summary>
internal abstract record Condition
{
    public abstract IEnumerable<string> Paths { get; }

    public abstract string Text { get; }

    /// <param name="value">The value at a path, as the viewer may know it.</param>
    /// <param name="me">The viewer's id.</param>
    /// <param name="myTeam">The users of the viewer's team and below.</param>
    public abstract bool Holds(Func<string, object?> value, string me, IReadOnlyCollection<string> myTeam);

    protected static string Literal(object? value) => value switch
    {
        null => "null",
        decimal number => number.ToString(CultureInfo.InvariantCulture),
        string text when Guid.TryParse(text, out _) => text,
        var text => $"'{text}'",
    };
}

/// <summary><c>path eq value</c> and its like; a comparison with a missing value is false, but for <c>ne</c>.</summary>
internal sealed record Compare(string Path, string Operator, object? Value) : Condition
{
    public override IEnumerable<string> Paths => [Path];

    public override string Text => $"{Path} {Operator} {Literal(Value)}";

    public override bool Holds(Func<string, object?> value, string me, IReadOnlyCollection<string> myTeam)
    {
        var actual = value(Path);
        return Operator switch
        {
            "eq" => Equals(actual, Value),
            "ne" => !Equals(actual, Value),
            _ when actual is null => false,
            "gt" => Order.Of(actual, Value) > 0,
            "ge" => Order.Of(actual, Value) >= 0,
            "lt" => Order.Of(actual, Value) < 0,
            _ => Order.Of(actual, Value) <= 0,
        };
    }
}

/// <summary><c>path in (…)</c>, <c>path in myTeam()</c>, <c>path eq me()</c>.</summary>
internal sealed record Among(string Path, IReadOnlyList<object?> Values, string? Function = null) : Condition
{
    public override IEnumerable<string> Paths => [Path];

    public override string Text => Function switch
    {
        "me" => $"{Path} eq me()",
        "myTeam" => $"{Path} in myTeam()",
        _ => $"{Path} in ({string.Join(",", Values.Select(Literal))})",
    };

    public override bool Holds(Func<string, object?> value, string me, IReadOnlyCollection<string> myTeam) => Function switch
    {
        "me" => Equals(value(Path), me),
        "myTeam" => value(Path) is string user && myTeam.Contains(user),
        _ => Values.Contains(value(Path)),
    };
}

/// <summary><c>contains(path,'…')</c> and its like.</summary>
internal sealed record Match(string Function, string Path, string Part) : Condition
{
    public override IEnumerable<string> Paths => [Path];

    public override string Text => $"{Function}({Path},'{Part}')";

    public override bool Holds(Func<string, object?> value, string me, IReadOnlyCollection<string> myTeam) => value(Path) is string text && Function switch
    {
        "contains" => text.Contains(Part, StringComparison.Ordinal),
        "startswith" => text.StartsWith(Part, StringComparison.Ordinal),
        _ => text.EndsWith(Part, StringComparison.Ordinal),
    };
}

/// <summary>Two conditions, both or one of them.</summary>
internal sealed record Both(Condition Left, Condition Right, bool And) : Condition
{
    public override IEnumerable<string> Paths => Left.Paths.Concat(Right.Paths);

    public override string Text => $"({Left.Text} {(And ? "and" : "or")} {Right.Text})";

    public override bool Holds(Func<string, object?> value, string me, IReadOnlyCollection<string> myTeam) => And
        ? Left.Holds(value, me, myTeam) && Right.Holds(value, me, myTeam)
        : Left.Holds(value, me, myTeam) || Right.Holds(value, me, myTeam);
}

/// <summary>What a condition does not take.</summary>
internal sealed record Except(Condition Inner) : Condition
{
    public override IEnumerable<string> Paths => Inner.Paths;

    public override string Text => $"not ({Inner.Text})";

    public override bool Holds(Func<string, object?> value, string me, IReadOnlyCollection<string> myTeam) => !Inner.Holds(value, me, myTeam);
}

/// <summary>How values stand to each other: null is the smallest, text by its characters (the tests write small letters and digits only).</summary>
internal static class Order
{
    public static int Of(object? one, object? other) => (one, other) switch
    {
        (null, null) => 0,
        (null, _) => -1,
        (_, null) => 1,
        (decimal a, decimal b) => a.CompareTo(b),
        _ => string.CompareOrdinal((string)one, (string)other),
    };
}
