using System.Globalization;
using Rapport.Platform.Fields;
using Rapport.Platform.Imports.Files;
using Rapport.Platform.Imports.Mapping;
using Rapport.Platform.Text;

namespace Rapport.Platform.Imports.Rows;

/// <summary>Turns the cells of a row into values, as its plan says. Pure: what needs the database is left as <see cref="Wanted"/>. Not for several threads.</summary>
internal sealed class RowReader(ImportPlan plan)
{
    private const int RememberedTexts = 2_000;
    private const string UnknownOption = "choice.unknown";

    private readonly Dictionary<string, Parsed>?[] remembered =
        [.. plan.Columns.Select(c => c.Field.Options.Count > 0 ? new Dictionary<string, Parsed>(StringComparer.Ordinal) : null)];

    public RowDraft Read(TableRow row)
    {
        if (row.Problem is { } problem)
        {
            return new(row, [], [new(null, problem.Code, problem.Message.Zh, problem.Message.En)], Skip: null);
        }

        var values = new object?[plan.Columns.Count];
        List<RowReason>? reasons = null;
        RowReason? skip = null;
        for (var i = 0; i < values.Length; i++)
        {
            var column = plan.Columns[i];
            if (Text(column, row.Cells) is not { } text)
            {
                continue;
            }

            if (column.Lookup is { } lookup)
            {
                values[i] = lookup.OrId && Guid.TryParseExact(text, "D", out var id) ? id : new Wanted(lookup.Field.Type.Key(text), text);
                continue;
            }

            var parsed = Parse(i, column, text);
            values[i] = parsed.Value;
            if (parsed.Refusal is not { } refusal)
            {
                continue;
            }

            if (refusal.Code == UnknownOption && column.Missing is Missing.Skip or Missing.Empty)
            {
                skip ??= column.Missing == Missing.Skip ? RowReason.Of(column.Name, refusal) : null;
                values[i] = Emptied.Value;
                continue;
            }

            (reasons ??= []).Add(RowReason.Of(column.Name, refusal));
        }

        return new(row, values, reasons ?? [], reasons is null ? skip : null);
    }

    private static string? Text(PlannedColumn column, string?[] cells) =>
        column.Join.Count > 0 ? JoinedText.Of(column.Join.Select(i => cells[i]), column.GivenFirst)
        : cells[column.Index] is { } cell && column.Values is { } values ? values.Of(cell) : cells[column.Index];

    private Parsed Parse(int index, PlannedColumn column, string text)
    {
        if (column.Scale is { } scale)
        {
            return Scaled(column, text, scale);
        }

        // Finding an option folds texts; a file says the same few again and again.
        if (remembered[index] is not { } known)
        {
            return column.Field.Type.FromText(text, column.Field, column.Hints);
        }

        if (!known.TryGetValue(text, out var parsed))
        {
            parsed = column.Field.Type.FromText(text, column.Field, column.Hints);
            if (known.Count < RememberedTexts)
            {
                known[text] = parsed;
            }
        }

        return parsed;
    }

    /// <summary>Scaled exactly, then read like any other number, so that the field's own bounds hold for what is stored.</summary>
    private static Parsed Scaled(PlannedColumn column, string text, decimal scale)
    {
        if (!LooseNumber.TryParse(text, column.Hints.DecimalMark, out var number, out var percent))
        {
            return Fields.Errors.NotANumber(text);
        }

        try
        {
            var scaled = (number * scale).ToString(CultureInfo.InvariantCulture);
            return column.Field.Type.FromText(percent ? scaled + "%" : scaled, column.Field, column.Hints with { DecimalMark = DecimalMark.Dot });
        }
        catch (OverflowException)
        {
            return Fields.Errors.NotANumber(text);
        }
    }
}
