using Rapport.Platform.Fields;

namespace Rapport.Platform.Definitions;

/// <summary>The fields every record has, in this order; code relies on the first two positions.</summary>
internal static class SystemFields
{
    public static IReadOnlySet<string> Names { get; } = All.Select(f => f.Name).ToHashSet(StringComparer.Ordinal);

    public static IEnumerable<FieldDefinition> All =>
    [
        new() { Name = "id", Type = FieldTypes.Id, Label = ("编号", "Id"), Required = true, ReadOnly = true },
        new() { Name = "version", Type = FieldTypes.Integer, Label = ("版本", "Version"), Required = true, ReadOnly = true },
        new() { Name = "createdAt", Type = FieldTypes.DateTime, Label = ("创建时间", "Created"), Required = true, ReadOnly = true },
        new() { Name = "updatedAt", Type = FieldTypes.DateTime, Label = ("最近修改时间", "Last changed"), Required = true, ReadOnly = true },
        new() { Name = "createdBy", Type = FieldTypes.Reference, Label = ("创建人", "Created by"), Reference = "user", ReadOnly = true },
        new() { Name = "updatedBy", Type = FieldTypes.Reference, Label = ("最近修改人", "Last changed by"), Reference = "user", ReadOnly = true },
    ];
}
