using System.Text.Json;
using Microsoft.OpenApi;
using Rapport.Platform.Definitions;
using Rapport.Platform.Fields.DateTime;
using Rapport.Platform.Problems;
using Rapport.Platform.Web.OpenApi;

namespace Rapport.Platform.Access.HandOvers;

/// <summary>Holdings and hand-overs as the API shows them.</summary>
internal static class HandOverJson
{
    private static readonly OpenApiSchema Text = Schemas.Value(JsonSchemaType.String);
    private static readonly OpenApiSchema Id = Schemas.Value(JsonSchemaType.String, "uuid");
    private static readonly OpenApiSchema Number = Schemas.Value(JsonSchemaType.Integer);
    private static readonly OpenApiSchema Labels = Schemas.Object(("zh-CN", Text), ("en", Text));

    public static OpenApiSchema HoldingSchema => Schemas.Object(
        ("object", Text), ("path", Text), ("label", Labels), ("count", Number),
        ("open", Schemas.Value(JsonSchemaType.Integer | JsonSchemaType.Null)), ("openLabel", Schemas.OrNull(Labels)));

    public static OpenApiSchema Schema => Schemas.Object(
        ("id", Id),
        ("userId", Id),
        ("status", Text),
        ("createdAt", Schemas.Value(JsonSchemaType.String, "date-time")),
        ("createdBy", Id),
        ("endedAt", Schemas.Value(JsonSchemaType.String | JsonSchemaType.Null, "date-time")),
        ("kinds", Schemas.List(Schemas.Object(("object", Text), ("path", Text), ("toUserId", Id), ("open", Schemas.Value(JsonSchemaType.Boolean)), ("total", Number), ("moved", Number), ("failed", Number)))),
        ("error", Schemas.OrNull(Schemas.Object(("code", Text), ("message", Text)))));

    public static OpenApiSchema FailuresSchema => Schemas.List(Schemas.Object(("object", Text), ("id", Id), ("code", Text), ("message", Text)));

    public static void Write(Utf8JsonWriter writer, Holding holding)
    {
        writer.WriteStartObject();
        writer.WriteString("object", holding.Definition.Name);
        writer.WriteString("path", holding.Definition.Path);
        writer.WriteLabels("label", holding.Definition.Plural);
        writer.WriteNumber("count", holding.Count);
        if (holding.Ongoing is { } ongoing)
        {
            writer.WriteNumber("open", holding.Open);
            writer.WriteLabels("openLabel", ongoing.Label);
        }
        else
        {
            writer.WriteNull("open");
            writer.WriteNull("openLabel");
        }

        writer.WriteEndObject();
    }

    /// <param name="failures">The first records that could not be given; null leaves them out.</param>
    public static void Write(Utf8JsonWriter writer, HandOver handOver, IReadOnlyList<GivingFailure>? failures, Catalog catalog, Language language)
    {
        writer.WriteStartObject();
        writer.WriteString("id", handOver.Id);
        writer.WriteString("userId", handOver.UserId);
        writer.WriteString("status", handOver.Status);
        writer.WriteString("createdAt", DateTimeType.Format(handOver.CreatedAt));
        writer.WriteString("createdBy", handOver.CreatedBy);
        writer.WriteString("endedAt", handOver.EndedAt is { } ended ? DateTimeType.Format(ended) : null);
        writer.WriteStartArray("kinds");
        foreach (var kind in handOver.Kinds)
        {
            writer.WriteStartObject();
            writer.WriteString("object", kind.Object);
            writer.WriteString("path", catalog[kind.Object].Path);
            writer.WriteString("toUserId", kind.To);
            writer.WriteBoolean("open", kind.OnlyOpen);
            writer.WriteNumber("total", kind.Total);
            writer.WriteNumber("moved", kind.Moved);
            writer.WriteNumber("failed", kind.Failed);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WritePropertyName("error");
        if (handOver.Problem is { } problem)
        {
            writer.WriteStartObject();
            Write(writer, problem, language);
            writer.WriteEndObject();
        }
        else
        {
            writer.WriteNullValue();
        }

        if (failures is not null)
        {
            writer.WriteStartArray("failures");
            foreach (var failure in failures)
            {
                writer.WriteStartObject();
                writer.WriteString("object", failure.Object);
                writer.WriteString("id", failure.RecordId);
                Write(writer, failure.Reason, language);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Refusal refusal, Language language)
    {
        writer.WriteString("code", refusal.Code);
        writer.WriteString("message", refusal.Text.In(language));
    }
}
