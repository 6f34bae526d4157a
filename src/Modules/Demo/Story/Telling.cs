using System.Globalization;
using Rapport.Platform;
using Rapport.Platform.Records;

namespace Rapport.Demo.Story;

/// <summary>What all parts of the story share, and where they tell it.</summary>
internal sealed class Telling(long seed, DateOnly today, Language language, Company company)
{
    /// <summary>What points at something is told after it, where both happen in the same moment; changes come last.</summary>
    private static readonly string[] Order = ["currency_rate", "team", "user", "product", "account", "contact", "lead", "opportunity", "activity", "task"];

    private static readonly Dictionary<string, object?> None = [];
    private readonly List<Told> told = [];

    public Words Words { get; } = Words.In(language);

    public Days Days { get; } = new(company, today, language);

    public Purse Purse { get; } = new(company.Currency);

    public Language Language { get; } = language;

    /// <summary>Everything, in the order in which it happened.</summary>
    public IReadOnlyList<Told> InOrder => [.. told.OrderBy(t => t.At).ThenBy(t => Array.IndexOf(Order, t.Object) + (t.Kind == ChangeKind.Create ? 0 : Order.Length))];

    public Dice Dice(string purpose, int index = 0) => new(seed, purpose, index);

    public void Create(DateTime at, Person? by, string name, Guid id, params (string Field, object? Value)[] values) => Tell(new(at, by, name, ChangeKind.Create, id, Body(values), None));

    public void Update(DateTime at, Person? by, string name, Guid id, params (string Field, object? Value)[] values) => Tell(new(at, by, name, ChangeKind.Update, id, Body(values), None));

    public void Tell(Told one) => told.Add(one);

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Moment(DateTime at) => at.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);

    public static string Filled(string pattern, params object?[] parts) => string.Format(CultureInfo.InvariantCulture, pattern, parts);

    private static Dictionary<string, object?> Body((string Field, object? Value)[] values) => values.ToDictionary(v => v.Field, v => v.Value switch
    {
        DateOnly day => Day(day),
        DateTime at => Moment(at),
        var other => other,
    });
}
