using System.Data.Common;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.OpenApi;
using Rapport.Platform.Access.Audit;
using Rapport.Platform.Access.Factors;
using Rapport.Platform.Fields.DateTime;
using Rapport.Platform.Web;
using Rapport.Platform.Web.OpenApi;

namespace Rapport.Platform.Access.Passkeys;

/// <summary>A user's own passkeys: made, listed, renamed, removed.</summary>
internal static class PasskeyEndpoints
{
    private const int Most = 20;

    public static void Map(IEndpointRouteBuilder api)
    {
        var mine = api.MapGroup("/me/passkeys").Needs(Permission.SignedIn).WithoutParameters();
        mine.MapGet("/", List).Describe(("我的通行密钥", "My passkeys"), answer: _ => Schemas.Object(("items", Schemas.List(PasskeySchema))));
        mine.MapPost("/options", Ask).Describe(("开始添加通行密钥：navigator.credentials.create 的参数", "Begin to add a passkey: what navigator.credentials.create takes"), s => s.Of<PasskeyBegin>(), _ => Schemas.Value(JsonSchemaType.Object));
        mine.MapPost("/", Add).Describe(("保存新的通行密钥", "Save a new passkey"), s => s.Of<NewPasskey>(), _ => PasskeySchema, 201);
        mine.MapPatch("/{id}", Rename).Describe(("给通行密钥改名", "Rename a passkey"), s => s.Of<PasskeyNaming>(), _ => PasskeySchema);
        mine.MapDelete("/{id}", Remove).Describe(("删除通行密钥", "Remove a passkey"), status: 204);
    }

    private static OpenApiSchema PasskeySchema => Schemas.Object(
        ("id", Schemas.Value(JsonSchemaType.String, "uuid")),
        ("name", Schemas.Value(JsonSchemaType.String)),
        ("backedUp", Schemas.Value(JsonSchemaType.Boolean)),
        ("createdAt", Schemas.Value(JsonSchemaType.String, "date-time")),
        ("usedAt", Schemas.Value(JsonSchemaType.String | JsonSchemaType.Null, "date-time")));

    private static async Task List(HttpContext http, PasskeyTable passkeys)
    {
        var mine = await passkeys.ListAsync(http.Viewer().UserId, http.RequestAborted);
        await http.AnswerAsync(200, writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartArray("items");
            foreach (var passkey in mine)
            {
                Write(writer, passkey);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        });
    }

    private static async Task Ask(HttpContext http, OwnPassword password, PasskeyTable passkeys, PasskeyCeremony ceremony)
    {
        await password.ProveAsync(http, (await http.JsonAsync<PasskeyBegin>()).Password);
        var viewer = http.Viewer();
        var known = await passkeys.ListAsync(viewer.UserId, http.RequestAborted);
        if (known.Count >= Most)
        {
            throw Errors.TooMany(Most).Exception();
        }

        await http.AnswerAsync(200, System.Text.Encoding.UTF8.GetBytes(await ceremony.AskForNewAsync(http, viewer, known)));
    }

    private static async Task Add(HttpContext http, Workspace workspace, PasskeyTable passkeys, PasskeyCeremony ceremony, AuditLog log)
    {
        var request = await http.JsonAsync<NewPasskey>();
        var name = PasskeyName.Of(request.Name);
        var (viewer, cancel) = (http.Viewer(), http.RequestAborted);
        var known = await passkeys.FindAsync(CredentialId.Of(request.Credential) ?? "", cancel);
        var made = Passkey.From(await ceremony.VerifyNewAsync(http, viewer, known, request.Credential.GetRawText()), viewer.UserId, name, workspace.Now);
        try
        {
            await using var transaction = await workspace.Database.BeginWriteAsync(cancel);
            await PasskeyTable.AddAsync(transaction, made, cancel);
            await log.AddAsync(transaction, http.Actor().Did(AuditActions.PasskeyAdded, viewer.UserId, UserObject.Name, new { passkey = made.Id }), cancel);
            await transaction.CommitAsync(cancel);
        }
        catch (DbException error) when (workspace.Database.Dialect.UniqueViolation(error) is not null)
        {
            throw Errors.NotTaken().Exception();
        }

        http.Response.Headers.Location = $"/api/v1/me/passkeys/{made.Id}";
        await http.AnswerAsync(201, writer => Write(writer, made));
    }

    private static async Task Rename(HttpContext http, string id, PasskeyTable passkeys)
    {
        var name = PasskeyName.Of((await http.JsonAsync<PasskeyNaming>()).Name);
        var (key, user) = (RecordEndpoints.Id(id), http.Viewer().UserId);
        if (!await passkeys.RenameAsync(key, user, name, http.RequestAborted))
        {
            throw Records.Errors.NotFound().Exception();
        }

        var renamed = (await passkeys.ListAsync(user, http.RequestAborted)).Single(p => p.Id == key);
        await http.AnswerAsync(200, writer => Write(writer, renamed));
    }

    private static async Task Remove(HttpContext http, string id, Workspace workspace, AuditLog log)
    {
        var (key, user) = (RecordEndpoints.Id(id), http.Viewer().UserId);
        await using var transaction = await workspace.Database.BeginWriteAsync(http.RequestAborted);
        if (await PasskeyTable.RemoveAsync(transaction, user, key, http.RequestAborted) == 0)
        {
            throw Records.Errors.NotFound().Exception();
        }

        await log.AddAsync(transaction, http.Actor().Did(AuditActions.PasskeyRemoved, user, UserObject.Name, new { passkey = key }), http.RequestAborted);
        await transaction.CommitAsync(http.RequestAborted);
        http.Response.StatusCode = 204;
    }

    private static void Write(Utf8JsonWriter writer, Passkey passkey)
    {
        writer.WriteStartObject();
        writer.WriteString("id", passkey.Id);
        writer.WriteString("name", passkey.Name);
        writer.WriteBoolean("backedUp", passkey.BackedUp);
        writer.WriteString("createdAt", DateTimeType.Format(passkey.CreatedAt));
        writer.WriteString("usedAt", passkey.UsedAt is { } at ? DateTimeType.Format(at) : null);
        writer.WriteEndObject();
    }

    private sealed record PasskeyBegin(string Password);

    private sealed record NewPasskey(string Name, JsonElement Credential);

    private sealed record PasskeyNaming(string Name);
}
