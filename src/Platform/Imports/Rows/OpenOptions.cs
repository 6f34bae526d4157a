using Rapport.Platform.Definitions;
using Rapport.Platform.Imports.Mapping;
using Rapport.Platform.Text;

namespace Rapport.Platform.Imports.Rows;

/// <summary>Values of an open choice that are not among its options yet. Within one batch the first way of writing a new option wins.</summary>
internal sealed class OpenOptions
{
    private readonly Dictionary<(string Path, string Key), string> added = [];

    /// <summary>The value to store; <see cref="Emptied"/>, null with a reason, and with <paramref name="skip"/> the row is left out for it.</summary>
    /// <param name="field">The field as it is defined now: what another batch added is an option already.</param>
    public object? Resolve(FieldDefinition field, PlannedColumn column, object value, out RowReason? reason, out bool skip)
    {
        reason = null;
        skip = false;
        if (value is not string[] several)
        {
            return One(field, column, (string)value, out reason, out skip);
        }

        var resolved = new List<string>(several.Length);
        foreach (var one in several)
        {
            switch (One(field, column, one, out reason, out skip))
            {
                case string text: resolved.Add(text); break;
                case null: return null;
            }
        }

        return resolved.Count == 0 ? Emptied.Value : resolved.Distinct(StringComparer.Ordinal).ToArray();
    }

    private object? One(FieldDefinition field, PlannedColumn column, string value, out RowReason? reason, out bool skip)
    {
        reason = null;
        skip = false;
        if (field.OptionOf(value) is not null)
        {
            return value;
        }

        // Options may have been added since the row was read.
        if (field.Type.FromText(value, field, column.Hints) is { Value: { } again } && (again as string ?? (again as string[])?.FirstOrDefault()) is { } known && field.OptionOf(known) is not null)
        {
            return known;
        }

        switch (column.Missing)
        {
            case Missing.Create:
                var key = (field.Path, TextKeys.Fold(value));
                return added.TryGetValue(key, out var first) ? first : added[key] = value;
            case Missing.Empty:
                return Emptied.Value;
            default:
                skip = column.Missing == Missing.Skip;
                reason = RowReason.Of(column.Name, Fields.Errors.UnknownOption(value, field.Options.Where(o => !o.Retired).Select(o => o.Value)));
                return null;
        }
    }
}
