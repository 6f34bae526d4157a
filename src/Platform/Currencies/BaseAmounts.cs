using Rapport.Platform.Definitions;
using Rapport.Platform.Fields.Money;
using Rapport.Platform.Records;

namespace Rapport.Platform.Currencies;

/// <summary>Fills the currency and the base amounts of changed records.</summary>
internal static class BaseAmounts
{
    public static void Set(RateTable table, Workspace workspace, WriteContext context, ObjectDefinition definition, IEnumerable<Change> changes)
    {
        if (definition.MoneyFields.Count == 0)
        {
            return;
        }

        var today = workspace.Company.Day(context.Now);
        foreach (var change in changes)
        {
            var currency = CurrencyField(definition);
            if (change.After[currency] is null && definition.MoneyFields.Any(f => change.After[f] is not null))
            {
                change.After[currency] = workspace.Company.Currency;
            }

            if (change.Kind == ChangeKind.Create || Concerned(change, definition, currency))
            {
                Set(change.After, table, today);
            }
        }
    }

    /// <summary>Computes the base amounts of a record as its date, currency and amounts have it.</summary>
    /// <returns>Whether any of them changed.</returns>
    public static bool Set(Record record, RateTable table, DateOnly today)
    {
        var definition = record.Definition;
        var day = definition.RateDates.Select(d => record.Get<DateOnly?>(d)).FirstOrDefault(d => d is not null) ?? today;
        var currency = (string?)record[CurrencyField(definition)];
        var changed = false;
        foreach (var money in definition.MoneyFields)
        {
            decimal? converted = record[money] is decimal amount && currency is not null ? table.Convert(amount, currency, day) : null;
            var field = definition[MoneyFields.BasePath(money)];
            changed |= !Equals(record[field], converted is { } c ? Fields.ExactNumber.Trimmed(c) : null);
            record[field] = converted is { } value ? Fields.ExactNumber.Trimmed(value) : null;
        }

        return changed;
    }

    public static FieldDefinition CurrencyField(ObjectDefinition definition) => definition.Find("currency") ?? definition["custom.currency"];

    /// <summary>A change of what the base amounts are made of; anything else leaves them as they are, and a closed record frozen.</summary>
    private static bool Concerned(Change change, ObjectDefinition definition, FieldDefinition currency) =>
        change.Changes(currency.Path)
        || definition.MoneyFields.Any(f => change.Changes(f.Path))
        || definition.RateDates.Any(change.Changes)
        || (definition.RateFrozen(change.Before!) != definition.RateFrozen(change.After));
}
