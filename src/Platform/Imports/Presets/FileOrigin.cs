using System.Text.Json;
using Microsoft.OpenApi;
using Rapport.Platform.Access;
using Rapport.Platform.Imports.Saved;
using Rapport.Platform.Web.OpenApi;

namespace Rapport.Platform.Imports.Presets;

/// <summary>Where a file seems to come from and what it may be about, for the preview.</summary>
/// <param name="Candidates">The objects it may be about, the likeliest first.</param>
/// <param name="Recognised">The system that wrote it.</param>
/// <param name="Saved">The mapping that was kept for files like it.</param>
internal sealed record FileOrigin(IReadOnlyList<ObjectCandidate> Candidates, ForeignFile? Recognised, SavedMapping? Saved)
{
    public static (string Name, IOpenApiSchema Schema)[] Members =>
    [
        ("object", Schemas.OrNull(Schemas.Value(JsonSchemaType.String))),
        ("candidates", Schemas.List(Schemas.Object(("object", Schemas.Value(JsonSchemaType.String)), ("score", Schemas.Value(JsonSchemaType.Number))))),
        ("recognised", Schemas.OrNull(Schemas.Object(("system", Schemas.Value(JsonSchemaType.String)), ("label", Schemas.Value(JsonSchemaType.String))))),
        ("saved", Schemas.OrNull(Schemas.Object(("id", Schemas.Value(JsonSchemaType.String, "uuid")), ("name", Schemas.Value(JsonSchemaType.String))))),
    ];

    public void Write(Utf8JsonWriter writer, Import import, Language language)
    {
        writer.WriteString("object", import.Object.Length == 0 ? null : import.Object);
        writer.WriteStartArray("candidates");
        foreach (var candidate in Candidates)
        {
            writer.WriteStartObject();
            writer.WriteString("object", candidate.Object.Name);
            writer.WriteNumber("score", candidate.Score);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        Write(writer, "recognised", Recognised is null ? null : [("system", Recognised.System), ("label", Recognised.Label.In(language))]);
        Write(writer, "saved", Saved is null ? null : [("id", Saved.Id.ToString()), ("name", Saved.Name)]);
    }

    private static void Write(Utf8JsonWriter writer, string name, (string Name, string Text)[]? members)
    {
        if (members is null)
        {
            writer.WriteNull(name);
            return;
        }

        writer.WriteStartObject(name);
        foreach (var member in members)
        {
            writer.WriteString(member.Name, member.Text);
        }

        writer.WriteEndObject();
    }
}

/// <summary>Finds out where files come from.</summary>
internal sealed class FileOrigins(ObjectGuess guess, ForeignFiles foreign, SavedMappings mappings)
{
    public async Task<FileOrigin> OfAsync(Import import, Viewer viewer, CancellationToken cancel)
    {
        var about = import.Object.Length == 0 ? null : import.Object;
        return new(
            guess.Candidates(import.FileName, import.Profile, viewer),
            foreign.Find(import.Format.Columns, about) is { File: { Component: null } file } ? file : null,
            await mappings.ForAsync(about, import.Profile, viewer, cancel));
    }
}
