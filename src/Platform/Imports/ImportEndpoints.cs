using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Rapport.Platform.Imports.Examples;
using Rapport.Platform.Imports.Mapping;
using Rapport.Platform.Imports.Presets;
using Rapport.Platform.Imports.Preview;
using Rapport.Platform.Imports.Run;
using Rapport.Platform.Imports.Saved;
using Rapport.Platform.Jobs;
using Rapport.Platform.Queries;
using Rapport.Platform.Records.Runs;
using Rapport.Platform.Web;
using Rapport.Platform.Web.OpenApi;

namespace Rapport.Platform.Imports;

/// <summary>Imports in the composition of a server, and their addresses.</summary>
public static class ImportEndpoints
{
    private const int Newest = 50;
    private const int ErrorPage = 500;
    private const int KeptPage = 50;
    private const int MostWith = 20;

    /// <summary>Comes after the engine, whose jobs it needs.</summary>
    public static IServiceCollection AddImports(this IServiceCollection services, DataDirectory data, UploadLimit limit) => services
        .AddSingleton(data)
        .AddSingleton(limit)
        .AddSingleton<ImportFiles>()
        .AddSingleton<ImportStore>()
        .AddSingleton<PlanService>()
        .AddSingleton<LookupPreview>()
        .AddSingleton<PreviewNotes>()
        .AddForeignFiles(typeof(ImportEndpoints).Assembly)
        .AddSingleton<ForeignFiles>()
        .AddSingleton<ObjectGuess>()
        .AddSingleton<FileOrigins>()
        .AddSingleton<SavedMappings>()
        .AddSingleton<Proposals>()
        .AddSingleton<ImportDesk>()
        .AddSingleton<ImportUndo>()
        .AddSingleton<JobKind, ImportJob>();

    /// <summary>Maps <c>/imports</c> and <c>/import-mappings</c> below <c>/api/v1</c>.</summary>
    public static void MapImports(this IEndpointRouteBuilder api)
    {
        SavedMappingEndpoints.Map(api);
        ImportOrder.Map(api);
        var imports = api.MapGroup("/imports").Needs(Permission.SignedIn).WithoutParameters();
        imports.MapPost("/", async (HttpContext http, ImportDesk desk) => await AnswerAsync(http, 202, await desk.TakeAsync(http)))
            .Describe(("上传文件，准备或开始导入", "Upload a file and prepare or begin its import"), _ => ImportSchemas.Upload, _ => ImportSchemas.Import, 202, "multipart/form-data");
        imports.MapGet("/", List).Describe(("最近的导入", "The latest imports"), answer: _ => Schemas.Object(("items", Schemas.List(ImportSchemas.Import))));
        imports.MapGet("/{id}", async (HttpContext http, string id, ImportStore store) => await AnswerAsync(http, 200, await FindAsync(http, store, id)))
            .Describe(("导入的进度与结果", "How far an import is"), answer: _ => ImportSchemas.Import);
        api.MapGet("/imports/{id}/preview", Preview).Needs(Permission.SignedIn).Takes("with").Describe(("文件识别结果与建议的对应关系", "What was detected in the file, and the proposed mapping"), answer: _ => ImportSchemas.Preview);
        imports.MapGet("/{id}/errors", DownloadErrors).Describe(("下载失败行（CSV）", "The rows that failed, with their lines and reasons, as CSV"));
        imports.MapGet("/{id}/examples", Examples).Describe(("各种结果的前几行示例", "The first few rows of each end"), answer: _ => ImportSchemas.Examples);
        imports.MapPatch("/{id}", Change).Describe(("修改尚未开始的导入", "Correct an import that has not begun"), _ => ImportSchemas.Correction, _ => ImportSchemas.Import);
        imports.MapPost("/{id}/start", async (HttpContext http, string id, ImportDesk desk) =>
            await AnswerAsync(http, 202, await desk.StartAsync(Id(id), http.Viewer(), http.RequestAborted)))
            .Describe(("开始导入", "Begin an import"), answer: _ => ImportSchemas.Import, status: 202);
        imports.MapPost("/{id}/cancel", async (HttpContext http, string id, ImportDesk desk) =>
            await AnswerAsync(http, 202, await desk.CancelAsync(Id(id), http.Viewer(), http.RequestAborted)))
            .Describe(("取消导入，已导入的行保留", "Stop an import; what went in stays"), answer: _ => ImportSchemas.Import, status: 202);
        imports.MapPost("/{id}/undo", Undo).Describe(("撤销已结束的导入", "Undo an import that has ended"), answer: _ => ImportSchemas.Undo, status: 202);
        api.MapGet("/imports/{id}/undo", Kept).Needs(Permission.SignedIn).Takes("limit", "cursor")
            .Describe(("撤销后保留下来的内容及原因", "What of an undone import stays, and why"), answer: _ => ImportSchemas.Kept);
    }

    private static async Task List(HttpContext http, ImportStore store, ImportUndo undo, Workspace workspace)
    {
        var viewer = http.Viewer();
        var imports = await store.NewestAsync(viewer.IsAdministrator ? null : viewer.UserId, Newest, http.RequestAborted);
        var undos = await undo.OfAsync(imports, http.RequestAborted);
        await http.AnswerAsync(200, writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartArray("items");
            foreach (var import in imports)
            {
                var undone = undos.GetValueOrDefault(import.Id);
                ImportJson.Write(writer, import, undone, undo.Until(import, undone), workspace.Now, http.Language());
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        });
    }

    private static async Task Preview(HttpContext http, string id, ImportStore store, PlanService plans, LookupPreview lookups, FileOrigins origins, PreviewNotes notes)
    {
        var (viewer, cancel) = (http.Viewer(), http.RequestAborted);
        var import = await FindAsync(http, store, id);
        var with = await WithAsync(http, store, import);
        var (plan, errors) = await plans.ReadAsync(import, viewer, cancel);
        var counts = plan is null || !import.IsOpen ? [] : await lookups.CountAsync(import, plan, with, viewer, cancel);
        var origin = await origins.OfAsync(import, viewer, cancel);
        var said = notes.Of(import, plan);
        await http.AnswerAsync(200, writer => ImportJson.WritePreview(writer, import, counts, errors, origin, said, http.Language()));
    }

    /// <summary>The other imports that a preview is asked with, as far as they have yet to go in.</summary>
    private static async Task<List<Import>> WithAsync(HttpContext http, ImportStore store, Import import)
    {
        if (http.Request.Query.Text("with") is not { } text)
        {
            return [];
        }

        var ids = text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Id).Distinct().ToList();
        if (ids.Count > MostWith)
        {
            throw Errors.TooManyWith(MostWith).Exception();
        }

        var found = await store.OfAsync(ids, http.RequestAborted);
        return [.. ids.Select(id => ImportDesk.Visible(found.GetValueOrDefault(id), http.Viewer())).Where(i => i.IsOpen && i.Id != import.Id)];
    }

    private static async Task Examples(HttpContext http, string id, ImportStore store, Workspace workspace)
    {
        var import = await FindAsync(http, store, id);
        await http.AnswerAsync(200, writer => ExamplesAnswer.WriteAsync(writer, workspace, import, http.Viewer(), http.Language(), http.RequestAborted));
    }

    private static async Task Change(HttpContext http, string id, ImportDesk desk)
    {
        using var body = await http.JsonAsync();
        await AnswerAsync(http, 200, await desk.ChangeAsync(Id(id), ImportRequest.Of(body.RootElement, "object", "mapping", "mode", "match", "dryRun"), http.Viewer(), http.RequestAborted));
    }

    private static async Task Undo(HttpContext http, string id, ImportUndo undo)
    {
        var begun = await undo.BeginAsync(Id(id), http.Viewer(), http.RequestAborted);
        await http.AnswerAsync(202, writer => ImportUndo.Write(writer, begun, http.Language()));
    }

    private static async Task Kept(HttpContext http, string id, ImportStore store, ImportUndo undo, Workspace workspace)
    {
        var import = await FindAsync(http, store, id);
        var (query, cancel) = (http.Request.Query, http.RequestAborted);
        var (limit, cursor) = (query.Limit(ListQuery.MaxLimit) ?? KeptPage, query.Text("cursor"));
        var undone = (await undo.OfAsync([import], cancel)).GetValueOrDefault(import.Id);
        await http.AnswerAsync(200, writer => KeptQuery.WriteAsync(writer, workspace, import.Id, undone?.By, limit, cursor, http.Viewer(), http.Language(), cancel));
    }

    private static async Task DownloadErrors(HttpContext http, string id, ImportStore store, Workspace workspace)
    {
        var import = await FindAsync(http, store, id);
        var (language, cancel) = (http.Language(), http.RequestAborted);
        http.Response.ContentType = "text/csv; charset=utf-8";
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"import-errors-{import.Id:N}.csv\"";
        await using var writer = new StreamWriter(http.Response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await writer.WriteAsync(ErrorFile.Header(import, language).AsMemory(), cancel);
        for (long after = 0; await ImportRows.FailedAsync(workspace.Database, import.Id, after, ErrorPage, cancel) is { Count: > 0 } rows; after = rows[^1].Number)
        {
            foreach (var row in rows)
            {
                await writer.WriteAsync(ErrorFile.Row(import, row, language).AsMemory(), cancel);
            }
        }
    }

    private static Guid Id(string id) => Guid.TryParseExact(id, "D", out var guid) ? guid : throw Errors.NotFound().Exception();

    private static async Task<Import> FindAsync(HttpContext http, ImportStore store, string id) =>
        await store.FindAsync(Id(id), http.RequestAborted) is { } import && ImportDesk.Sees(http.Viewer(), import) ? import : throw Errors.NotFound().Exception();

    private static async Task AnswerAsync(HttpContext http, int status, Import import)
    {
        var (undo, now) = (http.RequestServices.GetRequiredService<ImportUndo>(), http.RequestServices.GetRequiredService<Workspace>().Now);
        var undone = (await undo.OfAsync([import], http.RequestAborted)).GetValueOrDefault(import.Id);
        await http.AnswerAsync(status, writer => ImportJson.Write(writer, import, undone, undo.Until(import, undone), now, http.Language()));
    }
}
