using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Rapport.Platform.Definitions;
using Rapport.Platform.Queries;
using Rapport.Platform.Records;
using RecordErrors = Rapport.Platform.Records.Errors;

namespace Rapport.Platform.Web;

/// <summary>What every object can do: list, aggregate, read, create, change, delete, restore, tell its history and its timeline.</summary>
internal static class RecordEndpoints
{
    private const int DefaultLimit = 50;

    public static void Map(IEndpointRouteBuilder api)
    {
        var records = api.MapGroup("/{objects}").Needs(Permission.SignedIn);
        records.MapGet("/", List);
        records.MapGet("/aggregate", Aggregate);
        records.MapGet("/{id}", Read);
        records.MapGet("/{id}/history", History);
        records.MapGet("/{id}/timeline", Timeline);
        records.MapPost("/", Create);
        records.MapPatch("/{id}", Update);
        records.MapDelete("/{id}", Delete);
        records.MapPost("/{id}/restore", Restore);
    }

    /// <summary>The object an address names.</summary>
    public static ObjectDefinition Definition(Workspace workspace, string path) =>
        workspace.Catalog.ByPath(path) ?? throw RecordErrors.ObjectNotFound().Exception();

    /// <summary>The id an address names; what is no id names no record.</summary>
    public static Guid Id(string id) => Guid.TryParseExact(id, "D", out var guid) ? guid : throw RecordErrors.NotFound().Exception();

    private static Task List(HttpContext http, string objects, Workspace workspace)
    {
        var query = http.Request.Query;
        query.Allow("select", "filter", "sort", "limit", "cursor", "count", "view");
        var request = new ListRequest(query.Text("select"), query.Text("filter"), query.Text("sort"), query.Limit(ListQuery.MaxLimit) ?? DefaultLimit, query.Text("cursor"), query.Count(), query.Recycled());
        var context = new QueryContext(workspace, http.Viewer(), Definition(workspace, objects));
        return http.AnswerAsync(200, writer => ListQuery.WriteAsync(writer, request, context, http.RequestAborted));
    }

    private static Task Aggregate(HttpContext http, string objects, Workspace workspace)
    {
        var query = http.Request.Query;
        query.Allow("groupBy", "measures", "filter", "sort", "limit");
        var request = new AggregateRequest(query.Text("groupBy"), query.Text("measures"), query.Text("filter"), query.Text("sort"), query.Limit(AggregateQuery.MaxGroups));
        var context = new QueryContext(workspace, http.Viewer(), Definition(workspace, objects));
        return http.AnswerAsync(200, writer => AggregateQuery.WriteAsync(writer, request, context, http.RequestAborted));
    }

    private static Task Read(HttpContext http, string objects, string id, Workspace workspace)
    {
        http.Request.Query.Allow("select");
        var context = new QueryContext(workspace, http.Viewer(), Definition(workspace, objects));
        return http.AnswerAsync(200, async writer =>
        {
            var version = await RecordQuery.WriteAsync(writer, Id(id), http.Request.Query.Text("select"), context, http.RequestAborted)
                ?? throw RecordErrors.NotFound().Exception();
            http.Response.Headers.ETag = ETag(version);
        });
    }

    private static Task History(HttpContext http, string objects, string id, Workspace workspace)
    {
        var query = http.Request.Query;
        query.Allow("limit", "cursor");
        var context = new QueryContext(workspace, http.Viewer(), Definition(workspace, objects));
        return http.AnswerAsync(200, async writer =>
        {
            if (!await HistoryQuery.WriteAsync(writer, Id(id), query.Limit(ListQuery.MaxLimit) ?? ListQuery.MaxLimit, query.Text("cursor"), context, http.RequestAborted))
            {
                throw RecordErrors.NotFound().Exception();
            }
        });
    }

    private static Task Timeline(HttpContext http, string objects, string id, Workspace workspace)
    {
        var query = http.Request.Query;
        query.Allow("limit", "cursor");
        var context = new QueryContext(workspace, http.Viewer(), Definition(workspace, objects));
        return http.AnswerAsync(200, async writer =>
        {
            if (!await TimelineQuery.WriteAsync(writer, Id(id), query.Limit(ListQuery.MaxLimit) ?? DefaultLimit, query.Text("cursor"), context, http.RequestAborted))
            {
                throw RecordErrors.NotFound().Exception();
            }
        });
    }

    private static async Task Create(HttpContext http, string objects, Workspace workspace, RecordWriter writer)
    {
        http.Request.Query.Allow();
        var definition = Definition(workspace, objects);
        using var body = await http.JsonAsync();
        var created = await writer.RunAsync(http.Writing(), session => Idempotency.OnceAsync(session, http.Request, body, async () =>
        {
            var record = await session.ApplyAsync(definition.Name, new Change(ChangeKind.Create) { Body = body.RootElement }, http.RequestAborted);
            return new Stored201(record.Id, record.Version, RecordJson.ToBytes(record, http.Viewer()));
        }, http.RequestAborted), http.RequestAborted);
        http.Response.Headers.Location = $"/api/v1/{definition.Path}/{created.Id}";
        http.Response.Headers.ETag = ETag(created.Version);
        await http.AnswerAsync(201, created.Body);
    }

    private static async Task Update(HttpContext http, string objects, string id, Workspace workspace, RecordWriter writer)
    {
        http.Request.Query.Allow();
        var definition = Definition(workspace, objects);
        var recordId = Id(id);
        using var body = await http.JsonAsync();
        var change = await writer.RunAsync(http.Writing(), async session =>
        {
            var attempt = new Change(ChangeKind.Update, recordId) { Body = body.RootElement, ExpectedVersion = http.IfMatch() };
            await session.ApplyAsync(definition.Name, attempt, http.RequestAborted);
            return attempt;
        }, http.RequestAborted);
        await http.AnswerAsync(200, change.After);
    }

    private static async Task Delete(HttpContext http, string objects, string id, Workspace workspace, RecordWriter writer)
    {
        http.Request.Query.Allow();
        var definition = Definition(workspace, objects);
        var recordId = Id(id);
        await writer.RunAsync(http.Writing(), session => session.ApplyAsync(definition.Name, new Change(ChangeKind.Delete, recordId) { ExpectedVersion = http.IfMatch() }, http.RequestAborted), http.RequestAborted);
        http.Response.StatusCode = 204;
    }

    private static async Task Restore(HttpContext http, string objects, string id, Workspace workspace, RecordWriter writer)
    {
        http.Request.Query.Allow();
        var definition = Definition(workspace, objects);
        var recordId = Id(id);
        var change = await writer.RunAsync(http.Writing(), async session =>
        {
            var attempt = new Change(ChangeKind.Restore, recordId);
            await session.ApplyAsync(definition.Name, attempt, http.RequestAborted);
            return attempt;
        }, http.RequestAborted);
        await http.AnswerAsync(200, change.After);
    }

    private static string ETag(int version) => string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");
}
