using System.Text.Json;
using Microsoft.OpenApi;
using Rapport.Platform.Definitions;
using Rapport.Platform.Queries;

namespace Rapport.Platform.Web.OpenApi;

/// <summary>An object's schemas: its record as it is read, what creates one, what changes one, a page of them.</summary>
internal static class RecordSchemas
{
    public static void Add(Schemas schemas, ObjectDefinition definition)
    {
        var name = Schemas.Pascal(definition.Name);
        schemas.Add(name, Record(schemas, definition));
        schemas.Add(name + "Create", Writable(definition, isNew: true));
        schemas.Add(name + "Update", Writable(definition, isNew: false));
        schemas.Add(name + "List", List(schemas, definition));
    }

    private static OpenApiSchema Record(Schemas schemas, ObjectDefinition definition)
    {
        var members = new Dictionary<string, IOpenApiSchema>();
        foreach (var field in definition.Fields.Where(f => !f.Custom))
        {
            AddRead(members, schemas, field);
        }

        members["deletedAt"] = new OpenApiSchema
        {
            Type = JsonSchemaType.String,
            Format = "date-time",
            ReadOnly = true,
            Description = Text.Both(("只在回收站里有。", "In the recycle bin only.")),
        };
        var custom = definition.Fields.Where(f => f.Custom).ToList();
        if (custom.Count > 0)
        {
            var customMembers = new Dictionary<string, IOpenApiSchema>();
            foreach (var field in custom)
            {
                AddRead(customMembers, schemas, field);
            }

            members["custom"] = new OpenApiSchema { Type = JsonSchemaType.Object, Properties = customMembers };
        }

        return new()
        {
            Type = JsonSchemaType.Object,
            Description = Text.Both(definition.Label),
            Properties = members,
            // What select= leaves out is not there.
            Required = new HashSet<string> { "id" },
        };
    }

    private static void AddRead(Dictionary<string, IOpenApiSchema> members, Schemas schemas, FieldDefinition field)
    {
        members[field.Name] = Value(field, nullable: !field.Required);
        if (field.Reference is not { } target)
        {
            return;
        }

        members[field.Step] = Schemas.OrNull(schemas.Record(target));
        if (!QuerySource.AlwaysVisible(schemas.Catalog[target]))
        {
            members[field.Step + "Hidden"] = new OpenApiSchema
            {
                Type = JsonSchemaType.Boolean,
                ReadOnly = true,
                Description = Text.Both(("有关联，但您无权查看，或已在回收站。", "There is one, but you may not see it, or it is in the recycle bin.")),
            };
        }
    }

    private static OpenApiSchema Writable(ObjectDefinition definition, bool isNew)
    {
        var fields = definition.Fields.Where(f => !f.ReadOnly).ToList();
        var schema = Writable(fields.Where(f => !f.Custom), isNew);
        schema.Description = Text.Both(definition.Label);
        if (fields.Any(f => f.Custom))
        {
            var custom = Writable(fields.Where(f => f.Custom), isNew);
            schema.Properties!["custom"] = custom;
            if (custom.Required!.Count > 0)
            {
                schema.Required!.Add("custom");
            }
        }

        return schema;
    }

    private static OpenApiSchema Writable(IEnumerable<FieldDefinition> fields, bool isNew)
    {
        var schema = new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Properties = new Dictionary<string, IOpenApiSchema>(),
            Required = new HashSet<string>(),
            AdditionalPropertiesAllowed = false,
        };
        foreach (var field in fields)
        {
            var needed = field.Required && field.Default is null;
            // In a new record null is the same as nothing, so that a field with a default takes it too.
            var value = Value(field, nullable: isNew ? !needed : !field.Required);
            if (isNew)
            {
                value.Default = field.Default is { } preset ? JsonSerializer.SerializeToNode(preset) : null;
                if (needed)
                {
                    schema.Required.Add(field.Name);
                }
            }

            schema.Properties[field.Name] = value;
        }

        return schema;
    }

    private static OpenApiSchema List(Schemas schemas, ObjectDefinition definition)
    {
        var list = Schemas.Object(
            ("items", Schemas.List(schemas.Record(definition.Name))),
            ("next", Schemas.Value(JsonSchemaType.String | JsonSchemaType.Null)));
        list.Properties!["total"] = Schemas.Value(JsonSchemaType.Integer);
        list.Properties["totalIs"] = new OpenApiSchema { Type = JsonSchemaType.String, Enum = ["exact", "estimate"] };
        list.Description = Text.Both(definition.Plural);
        return list;
    }

    private static OpenApiSchema Value(FieldDefinition field, bool nullable)
    {
        var schema = field.Type.Schema(field);
        schema.Description = Text.Of(field);
        schema.ReadOnly = field.ReadOnly;
        if (nullable)
        {
            schema.Type |= JsonSchemaType.Null;
            schema.Enum?.Add(JsonNullSentinel.JsonNull);
        }

        return schema;
    }
}
