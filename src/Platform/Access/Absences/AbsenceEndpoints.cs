using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.OpenApi;
using Rapport.Platform.Web;
using Rapport.Platform.Web.OpenApi;

namespace Rapport.Platform.Access.Absences;

/// <summary><c>/me/absences</c> for oneself, <c>/users/{id}/absences</c> for administrators, <c>DELETE /absences/{id}</c> for both.</summary>
internal static class AbsenceEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var own = api.MapGroup("/me/absences").Needs(Permission.SignedIn).WithoutParameters();
        own.MapGet("/", (HttpContext http, AbsenceBook book, Workspace workspace) => ListAsync(http, http.Viewer().UserId, book, workspace))
            .Describe(("我的请假，以及我代理谁", "My absences, and for whom I stand in"), answer: _ => List);
        own.MapPost("/", (HttpContext http, AbsenceBook book, Workspace workspace) => AddAsync(http, http.Viewer().UserId, book, workspace))
            .Describe(("登记请假和代理人", "Enter an absence with a stand-in"), s => s.Of<AbsenceRequest>(), _ => One, 201);
        var others = api.MapGroup("/users/{id}/absences").Needs(Permission.Administrator).WithoutParameters();
        others.MapGet("/", (HttpContext http, string id, AbsenceBook book, Workspace workspace) => ListAsync(http, RecordEndpoints.Id(id), book, workspace))
            .Describe(("某位用户的请假和代理", "A user's absences, and for whom the user stands in"), answer: _ => List);
        others.MapPost("/", (HttpContext http, string id, AbsenceBook book, Workspace workspace) => AddAsync(http, RecordEndpoints.Id(id), book, workspace))
            .Describe(("为某位用户登记请假和代理人", "Enter an absence of a user, with a stand-in"), s => s.Of<AbsenceRequest>(), _ => One, 201);
        api.MapGroup("/absences").Needs(Permission.SignedIn).WithoutParameters().MapDelete("/{id}", Cancel)
            .Describe(("取消请假；代理立即结束", "Cancel an absence; standing in ends at once"), status: 204);
    }

    private static OpenApiSchema One
    {
        get
        {
            var id = Schemas.Value(JsonSchemaType.String, "uuid");
            var person = Schemas.Object(("id", id), ("name", Schemas.Value(JsonSchemaType.String)));
            var day = Schemas.Value(JsonSchemaType.String, "date");
            return Schemas.Object(("id", id), ("user", person), ("standIn", person), ("from", day), ("to", day), ("running", Schemas.Value(JsonSchemaType.Boolean)));
        }
    }

    private static OpenApiSchema List => Schemas.Object(("items", Schemas.List(One)), ("standingIn", Schemas.List(One)));

    private static async Task ListAsync(HttpContext http, Guid userId, AbsenceBook book, Workspace workspace)
    {
        var (own, standingIn) = await book.ListAsync(userId, http.RequestAborted);
        await http.AnswerAsync(200, writer =>
        {
            writer.WriteStartObject();
            foreach (var (name, absences) in new[] { ("items", own), ("standingIn", standingIn) })
            {
                writer.WriteStartArray(name);
                foreach (var absence in absences)
                {
                    Write(writer, absence, workspace);
                }

                writer.WriteEndArray();
            }

            writer.WriteEndObject();
        });
    }

    private static async Task AddAsync(HttpContext http, Guid userId, AbsenceBook book, Workspace workspace)
    {
        var request = await http.JsonAsync<AbsenceRequest>();
        var added = await book.AddAsync(userId, request, http.Actor(), http.RequestAborted);
        await http.AnswerAsync(201, writer => Write(writer, added, workspace));
    }

    private static async Task Cancel(HttpContext http, string id, AbsenceBook book)
    {
        await book.CancelAsync(RecordEndpoints.Id(id), http.Viewer(), http.Actor(), http.RequestAborted);
        http.Response.StatusCode = 204;
    }

    private static void Write(Utf8JsonWriter writer, NamedAbsence named, Workspace workspace)
    {
        var (absence, today) = (named.Absence, workspace.Company.Day(workspace.Now));
        writer.WriteStartObject();
        writer.WriteString("id", absence.Id);
        Write(writer, "user", absence.UserId, named.User);
        Write(writer, "standIn", absence.StandInId, named.StandIn);
        writer.WriteString("from", absence.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        writer.WriteString("to", absence.To.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        writer.WriteBoolean("running", absence.From <= today && today <= absence.To);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, string name, Guid id, string text)
    {
        writer.WriteStartObject(name);
        writer.WriteString("id", id);
        writer.WriteString("name", text);
        writer.WriteEndObject();
    }
}
