using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Rapport.Platform.Access.Rights;
using Rapport.Platform.Records;
using Rapport.Platform.Web;
using Rapport.Platform.Web.OpenApi;
using Rapport.Sales.Objects;

namespace Rapport.Sales.CompleteTask;

/// <summary>What completes a task.</summary>
/// <param name="DoneAt">When it was done; now unless said otherwise.</param>
/// <param name="Next">The task that follows: any fields of a task. Owner and references are those of the one done unless it names its own.</param>
internal sealed record CompleteTaskRequest(JsonElement? DoneAt = null, JsonElement? Next = null);

/// <summary><c>POST /tasks/{id}/complete</c>: the task is done and, in the same transaction, the next one is there.</summary>
internal static class CompleteTaskEndpoint
{
    private static readonly string[] Inherited = ["ownerId", "accountId", "contactId", "opportunityId", "leadId"];

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/tasks/{id:guid}/complete", HandleAsync).Needs(Permission.SignedIn).Describe(
            ("完成任务", "Complete a task"),
            s => s.Of<CompleteTaskRequest>(),
            s => Schemas.Object(("task", s.Record(TaskObject.Name)), ("next", Schemas.OrNull(s.Record(TaskObject.Name)))));

    private static async Task HandleAsync(Guid id, RecordWriter writer, HttpContext http)
    {
        http.Request.Query.Allow();
        var request = await http.JsonAsync<CompleteTaskRequest>();
        var (done, next) = await writer.RunAsync(http.Writing(), session => DoneAsync(session, id, request, http.RequestAborted), http.RequestAborted);
        await http.AnswerAsync(200, async json =>
        {
            json.WriteStartObject();
            json.WritePropertyName("task");
            await http.WriteAsync(json, done);
            json.WritePropertyName("next");
            if (next is null)
            {
                json.WriteNullValue();
            }
            else
            {
                await http.WriteAsync(json, next);
            }

            json.WriteEndObject();
        });
    }

    private static async Task<(Record Done, Record? Next)> DoneAsync(WriteSession session, Guid id, CompleteTaskRequest request, CancellationToken cancel)
    {
        var task = await session.LoadAsync(TaskObject.Name, id, cancel);
        if (task.Get<bool?>("done") == true)
        {
            throw Errors.AlreadyDone().Exception();
        }

        var body = PartOfRequest.Body(("done", true), ("doneAt", request.DoneAt));
        var done = await session.ApplyAsync(TaskObject.Name, new Change(ChangeKind.Update, id) { Body = body }, cancel);
        if (request.Next is not { ValueKind: not JsonValueKind.Null } next)
        {
            return (done, null);
        }

        var change = new Change(ChangeKind.Create) { Body = next };
        // What the caller may not set does not go on to the next task: a refusal would tell what a hidden field holds.
        foreach (var path in Inherited.Where(p => session.Context.Viewer.Access(task.Definition, task.Definition[p]) is FieldAccess.Full))
        {
            change.Set(path, task[task.Definition[path]]);
        }

        return (done, await session.ApplyPartAsync("next", TaskObject.Name, change, cancel));
    }
}
