using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Rapport.Platform.Access.Rights;
using Rapport.Platform.Problems;
using Rapport.Platform.Queries;
using Rapport.Platform.Storage;
using Rapport.Platform.Web;

namespace Rapport.Platform.Access.Sharing;

/// <summary><c>GET /{objects}/{id}/access?user=</c>: why somebody can or cannot see or change a record. Whoever sees the record may ask it of every colleague.</summary>
internal static class AccessEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/{objects}/{id}/access", Explain).Needs(Permission.SignedIn);

    private static async Task Explain(HttpContext http, string objects, string id, Workspace workspace, Viewers viewers, Principals principals)
    {
        http.Request.Query.Allow("user");
        var definition = RecordEndpoints.Definition(workspace, objects);
        var asker = http.Viewer();
        var userId = http.Request.Query.Text("user") is not { } text ? asker.UserId : Guid.TryParseExact(text, "D", out var named) ? named : throw NoUser().Exception();
        var person = await viewers.FindAsync(userId, http.RequestAborted);
        var user = (await principals.NamesAsync([userId], http.RequestAborted)).GetValueOrDefault(userId) is { Kind: "user" } known ? known : throw NoUser().Exception();
        var record = await FactsAsync(new(workspace, asker, definition), RecordEndpoints.Id(id), person, principals, http.RequestAborted);
        var reasons = AccessExplanation.Explain(person, definition, record);
        await http.AnswerAsync(200, writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartObject("user");
            writer.WriteString("id", userId);
            writer.WriteString("name", user.Name.Zh);
            writer.WriteString("role", person?.Role.Name);
            writer.WriteBoolean("active", person is not null);
            writer.WriteEndObject();
            writer.WriteStartObject("may");
            foreach (var action in new[] { RecordAction.Read, RecordAction.Change, RecordAction.Delete, RecordAction.Transfer })
            {
                writer.WriteBoolean(Word(action), AccessExplanation.Allows(reasons, action));
            }

            writer.WriteBoolean("share", definition.Owned && person?.Reaches(definition, RecordAction.Change, record.OwnerId) == true);
            writer.WriteEndObject();
            writer.WriteStartArray("reasons");
            foreach (var reason in reasons)
            {
                writer.WriteStartObject();
                writer.WriteString("action", Word(reason.Action));
                writer.WriteBoolean("allowed", reason.Allowed);
                writer.WriteString("code", reason.Code);
                writer.WriteString("text", reason.Text.In(http.Language()));
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteStartObject("fields");
            foreach (var field in definition.Fields.Where(f => person is not null && asker.Access(definition, f) != FieldAccess.Hidden && person.Access(definition, f) != FieldAccess.Full))
            {
                writer.WriteString(field.Path, Word(person!.Access(definition, field)));
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
        });
    }

    /// <summary>The owner, and what opens the record to the person: one statement, through the rights of whoever asks.</summary>
    private static async Task<RecordFacts> FactsAsync(QueryContext context, Guid id, Viewer? person, Principals principals, CancellationToken cancel)
    {
        var dialect = context.Workspace.Database.Dialect;
        var statement = new Statement(dialect);
        var source = new QuerySource(context, statement);
        var record = statement.Value(Stored.Id, id);
        var meant = statement.List(Stored.Id, (person?.Circle.Principals ?? []).Cast<object>());
        statement.Append($"""
            SELECT r.owner_id, u.name, a.principal_id, a.source_id, a.level, s.name
            FROM (SELECT t0.id, t0.{(context.Root.Owned ? "owner_id" : "created_by")} AS owner_id FROM {source.From} WHERE {source.Where} AND t0.id = {record}) r
            LEFT JOIN users u ON u.id = r.owner_id
            LEFT JOIN access a ON a.record_id = r.id AND {dialect.In("a.principal_id", meant, Stored.Id)}
            LEFT JOIN share_rules s ON s.id = a.source_id
            ORDER BY a.source_id, a.principal_id
            """);
        var rows = await context.Workspace.Database.QueryAsync(statement, r => (
            Owner: (Guid?)dialect.Read(r, 0, Stored.Id), Name: (string?)dialect.Read(r, 1, Stored.Text), Principal: (Guid?)dialect.Read(r, 2, Stored.Id),
            Source: (Guid?)dialect.Read(r, 3, Stored.Id), Level: (long?)dialect.Read(r, 4, Stored.Integer), Rule: (string?)dialect.Read(r, 5, Stored.Text)), cancel);
        if (rows.Count == 0)
        {
            throw Records.Errors.NotFound().Exception();
        }

        var names = await principals.NamesAsync(rows.Select(r => r.Principal).OfType<Guid>(), cancel);
        var grants = rows.Where(r => r.Principal is { } p && names.ContainsKey(p)).Select(r => new NamedGrant(r.Level!.Value, r.Source!.Value, names[r.Principal!.Value], r.Rule));
        return context.Root.Owned ? new(rows[0].Owner, rows[0].Name, [.. grants]) : new(null, null, []);
    }

    private static string Word<T>(T value)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private static Refusal NoUser() => new(400, "access.no_user",
        ("参数 user 应为一位用户的编号。", "The parameter user is the id of a user."));
}
