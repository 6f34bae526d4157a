using Rapport.Platform.Definitions;
using Rapport.Platform.Fields;

namespace Rapport.Platform.Imports.Mapping;

/// <summary>What is done with a value that no record or option stands for.</summary>
internal enum Missing
{
    Error,
    Create,
    Skip,
    Empty,
}

/// <summary>What becomes of one column.</summary>
/// <param name="Index">Its place in a row's cells.</param>
/// <param name="Name">Its name in the file.</param>
/// <param name="Field">The field its values go to.</param>
/// <param name="Hints">How its cells are read.</param>
internal sealed record PlannedColumn(int Index, string Name, FieldDefinition Field, TextHints Hints)
{
    /// <summary>Numbers are multiplied by it.</summary>
    public decimal? Scale { get; init; }

    /// <summary>What cells stand for, by exact text.</summary>
    public ValueMap? Values { get; init; }

    /// <summary>For a reference: the object it points at and the field whose folded key finds the record.</summary>
    public Lookup? Lookup { get; init; }

    public Missing Missing { get; init; }

    /// <summary>Places in a row's cells of the texts that make the value together; empty when it is the column's own.</summary>
    public IReadOnlyList<int> Join { get; init; } = [];

    /// <summary>Whether the joined texts begin with a given name, as English column names tell.</summary>
    public bool GivenFirst { get; init; }

    /// <summary>The dates can be read in several ways and nobody said which.</summary>
    public bool IsAmbiguous { get; init; }
}

/// <summary>A look-up of records by a text.</summary>
/// <param name="Target">The object that is looked up.</param>
/// <param name="Field">The field that is compared.</param>
/// <param name="OrId">Whether a cell that is a UUID is taken as the record's id.</param>
internal sealed record Lookup(ObjectDefinition Target, FieldDefinition Field, bool OrId);

/// <summary>A validated mapping: everything that turns the rows of a file into changes of records.</summary>
internal sealed record ImportPlan(ObjectDefinition Definition, IReadOnlyList<PlannedColumn> Columns, IReadOnlyList<(FieldDefinition Field, object Value)> Defaults)
{
    public ImportMode Mode { get; init; }

    /// <summary>Positions in <see cref="Columns"/> of the fields that tell which record a row is; empty when rows are always created.</summary>
    public IReadOnlyList<int> Match { get; init; } = [];

    /// <summary>Records of the past are taken as they are.</summary>
    public bool OfThePast => Columns.Any(c => Definition.PastFields.Contains(c.Field.Path));

    public IEnumerable<PlannedColumn> Ambiguous => Columns.Where(c => c.IsAmbiguous);
}
