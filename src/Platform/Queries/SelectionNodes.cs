using System.Data.Common;
using System.Text.Json;
using Rapport.Platform.Definitions;
using Rapport.Platform.Records;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Queries;

/// <summary>The row a reader stands on, and where the selected columns begin in it.</summary>
internal readonly record struct SelectedRow(DbDataReader Reader, int First, ColumnList Columns, Dialect Dialect, Looks Looks)
{
    public object? this[int column] => Dialect.Read(Reader, First + column, Columns[column]);
}

/// <summary>One member of the JSON that a selection writes.</summary>
internal abstract class SelectionNode
{
    public abstract void Write(Utf8JsonWriter writer, in SelectedRow row);

    public static void WriteMembers(Utf8JsonWriter writer, List<SelectionNode> members, in SelectedRow row)
    {
        writer.WriteStartObject();
        foreach (var node in members)
        {
            node.Write(writer, row);
        }

        writer.WriteEndObject();
    }

    protected static void WriteValue(Utf8JsonWriter writer, JsonEncodedText name, FieldDefinition field, object? value, bool masked = false)
    {
        writer.WritePropertyName(name);
        if (value is null)
        {
            writer.WriteNullValue();
        }
        else if (masked)
        {
            writer.WriteStringValue(field.Type.Mask((string)value));
        }
        else
        {
            field.Type.ToJson(writer, value, field);
        }
    }
}

internal sealed class FieldNode(FieldDefinition field, int column, bool masked) : SelectionNode
{
    private readonly JsonEncodedText name = JsonEncodedText.Encode(field.Name);

    public FieldDefinition Field { get; } = field;

    /// <summary>Whose field it is, where showing its value is audited: the object, and the column of the record's id.</summary>
    public (ObjectDefinition Definition, int Id)? Audited { get; init; }

    public override void Write(Utf8JsonWriter writer, in SelectedRow row)
    {
        var stored = row[column];
        WriteValue(writer, name, Field, stored is null ? null : Field.Type.FromStorage(stored), masked);
        if (Audited is { } audited && stored is not null)
        {
            row.Looks.Add(audited.Definition, (Guid)row[audited.Id]!, Field.Path);
        }
    }
}

internal sealed class CustomValueNode(FieldDefinition field, bool masked) : SelectionNode
{
    private readonly JsonEncodedText name = JsonEncodedText.Encode(field.Name);

    public FieldDefinition Field { get; } = field;

    public object?[] Values { get; set; } = [];

    public override void Write(Utf8JsonWriter writer, in SelectedRow row) => WriteValue(writer, name, Field, Values[Field.Ordinal], masked);
}

/// <summary>The administrators' fields, read from their one column.</summary>
internal sealed class CustomNode(ObjectDefinition definition, int column) : SelectionNode
{
    public List<SelectionNode> Members { get; } = [];

    public override void Write(Utf8JsonWriter writer, in SelectedRow row)
    {
        var values = new object?[definition.Fields.Count];
        CustomJson.Read((string?)row[column], definition, values);
        foreach (var member in Members.OfType<CustomValueNode>())
        {
            member.Values = values;
        }

        writer.WritePropertyName("custom");
        WriteMembers(writer, Members, row);
    }
}

/// <summary>A reference: its id, what was asked for behind it, and whether the viewer may not see it.</summary>
internal sealed class ReferenceNode(FieldDefinition field, int raw, int visible) : SelectionNode
{
    private readonly JsonEncodedText name = JsonEncodedText.Encode(field.Name);
    private readonly JsonEncodedText step = JsonEncodedText.Encode(field.Step);
    private readonly JsonEncodedText hidden = JsonEncodedText.Encode(field.Step + "Hidden");
    private List<SelectionNode>? behind;

    public FieldDefinition Field { get; } = field;

    public bool WithId { get; set; }

    public List<SelectionNode> Behind(ColumnList columns, Joined target) =>
        behind ??= [new FieldNode(target.Definition["id"], columns.Add($"{target.Alias}.id", Stored.Id), masked: false)];

    public override void Write(Utf8JsonWriter writer, in SelectedRow row)
    {
        var id = row[visible];
        if (WithId)
        {
            WriteValue(writer, name, Field, id);
        }

        if (behind is not null)
        {
            writer.WritePropertyName(step);
            if (id is null)
            {
                writer.WriteNullValue();
            }
            else
            {
                WriteMembers(writer, behind, row);
            }
        }

        if (id is null && row[raw] is not null)
        {
            writer.WriteBoolean(hidden, true);
        }
    }
}
