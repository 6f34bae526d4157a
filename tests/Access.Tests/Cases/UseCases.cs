using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Rapport.Access.Tests.Model;
using Rapport.Testing;

namespace Rapport.Access.Tests.Cases;

/// <summary>What people do with records beyond saving them: transfer, complete, move, convert, import.</summary>
internal static class UseCases
{
    /// <summary>Transfers a record of any object that can be transferred.</summary>
    public static async Task TransferAsync(Asking asking)
    {
        var (truth, viewer) = (asking.Truth, asking.Viewer);
        var row = asking.Dice.Pick([.. asking.Company.Of(asking.Dice.PickOf(Entities.Account, Entities.Contact, Entities.Lead, Entities.Opportunity))]);
        var to = asking.Dice.Pick([.. asking.Company.Of(Entities.User).Where(u => !asking.World.Inactive.Contains(u.Id))]);
        var address = $"{row.Entity.Path}/{row.Id}/transfer";
        if (!truth.Sees(viewer, row))
        {
            await asking.LikeMissing(address, row.Id, id => asking.Post($"{row.Entity.Path}/{id}/transfer", new { toUserId = to.Id }));
            return;
        }

        var answer = await asking.Post(address, new { toUserId = to.Id });
        var expected = !truth.Changes(viewer, row) ? "403 record.not_allowed"
            : row.Owner != to.Id && !truth.Reaches(viewer, Act.Transfer, row) ? "403 record.not_transferable"
            : $"200 {{{row.Entity.Path}:{(row.Owner == to.Id ? 0 : 1)}}}";
        asking.Same(address, expected, answer.Status == 200 ? $"200 {Canon.Of(JsonNode.Parse(answer.Text))}" : $"{answer.Status} {answer.Code}");
        if (answer.Status == 200)
        {
            row["ownerId"] = to.Id;
        }
    }

    public static async Task CompleteAsync(Asking asking)
    {
        if (asking.Company.Of(Entities.Task).Where(t => t["done"] is not true).ToList() is { Count: > 0 } open)
        {
            var row = asking.Dice.Pick(open);
            await DoneAsync(asking, row, "complete", new { }, roleFirst: false, answer => answer["task"]!);
        }
    }

    public static Task MoveAsync(Asking asking) =>
        DoneAsync(asking, asking.Dice.Pick([.. asking.Company.Of(Entities.Opportunity)]), "move-stage", new { stage = "needs" }, roleFirst: true, answer => answer);

    /// <summary>Converts a lead that is not there for the viewer. One that is there would change too much for a model that stays plain.</summary>
    public static async Task ConvertAsync(Asking asking)
    {
        foreach (var row in asking.Dice.Some(asking.Company.Of(Entities.Lead).Where(l => !asking.Truth.Sees(asking.Viewer, l)), 1))
        {
            await asking.LikeMissing($"leads/{row.Id}/convert", row.Id, id => asking.Post($"leads/{id}/convert", new { }));
        }
    }

    /// <summary>Shares a record with somebody: for whoever may change it because of its owner, not for those to whom it is only shared.</summary>
    public static async Task ShareAsync(Asking asking)
    {
        var (truth, viewer) = (asking.Truth, asking.Viewer);
        var row = asking.Dice.Pick([.. asking.Company.Of(asking.Dice.Pick(Entities.Owned))]);
        var (to, write) = (asking.Dice.Pick([.. asking.Company.Of(Entities.User)]).Id, asking.Dice.Once(2));
        var address = $"{row.Entity.Path}/{row.Id}/shares";
        if (!truth.Sees(viewer, row))
        {
            await asking.LikeMissing(address, row.Id, id => asking.Get($"{row.Entity.Path}/{id}/shares"));
            await asking.LikeMissing(address, row.Id, id => asking.Post($"{row.Entity.Path}/{id}/shares", new { userId = to, level = "read" }));
            return;
        }

        var principals = asking.Company.Grants.Where(g => g.Record == row.Id && !g.Member).Select(g => g.Principal);
        asking.Same(address, string.Join(", ", principals.Order()), string.Join(", ", (await asking.Get(address)).Is(200).Items.Select(i => i.Text("principal.id")).Order()));
        var answer = await asking.Post(address, new { userId = to, level = write ? "write" : "read" });
        asking.Same(address, truth.Reaches(viewer, Act.Change, row) ? "201 " : "403 share.not_allowed", $"{answer.Status} {answer.Code}");
        if (answer.Status == 201)
        {
            asking.Company.Grants.RemoveAll(g => g.Record == row.Id && g.Principal == to && !g.Member);
            asking.Company.Grants.Add(new(row.Id, to, write, Member: false));
        }
    }

    /// <summary>A rehearsed import of contacts whose accounts are looked up by name: the look-up finds what the importer sees.</summary>
    public static async Task ImportAsync(Asking asking)
    {
        var (truth, viewer) = (asking.Truth, asking.Viewer);
        var rights = truth.RightsOf(viewer, Entities.Contact);
        var names = asking.Dice.Some(asking.Company.Of(Entities.Account), 5).Select(a => a.Title).Append(asking.Dice.Word()).ToList();
        var file = "name,account\n" + string.Concat(names.Select(n => $"{asking.Dice.Word()},{n}\n"));
        var mapping = JsonSerializer.Serialize(new { columns = new { name = "name", account = new { field = "accountId", lookup = "name" } } });
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(file)) { Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") } };
        var form = new MultipartFormDataContent { { new StringContent("contacts"), "object" }, { new StringContent(mapping), "mapping" }, { new StringContent("true"), "dryRun" }, { content, "file", "contacts.csv" } };
        var answer = await asking.Send(new(HttpMethod.Post, "imports") { Content = form });
        var question = $"imports of contacts: {string.Join(", ", names)}";
        if (!rights.Import)
        {
            asking.Same(question, "403", answer.Status.ToString(System.Globalization.CultureInfo.InvariantCulture));
            return;
        }

        if (truth.Has(viewer, Entities.Contact, "accountId") != Share.Full || !rights.Create)
        {
            // Refused as a whole or row by row: either way nothing of the accounts may be told, and every answer is searched for that.
            return;
        }

        var state = await EndedAsync(asking, answer.Is(202).Id());
        var found = names.Count(n => asking.Company.Of(Entities.Account).Any(a => a.Title == n && truth.Sees(viewer, a)));
        asking.Same(question, $"done {found} of {names.Count}", $"{state.Text("status")} {state.Text("created")} of {state.Text("processed")}");
        var errors = (await asking.World.As(viewer).Get($"imports/{answer.Id()}/errors")).Text;
        foreach (var (name, line) in names.Select(n => (n, Line: errors.Split('\n').FirstOrDefault(l => l.Contains(n, StringComparison.Ordinal)))).Where(e => e.Line is not null))
        {
            asking.Same(question, $"There is no account “{name}”, or you may not see it.", line!.Contains($"There is no account “{name}”, or you may not see it.", StringComparison.Ordinal) ? $"There is no account “{name}”, or you may not see it." : line);
        }
    }

    /// <summary>Something that changes a visible record; the answer shows it as the viewer may know it.</summary>
    private static async Task DoneAsync(Asking asking, Row row, string verb, object body, bool roleFirst, Func<JsonNode, JsonNode> shown)
    {
        var (truth, viewer) = (asking.Truth, asking.Viewer);
        var address = $"{row.Entity.Path}/{row.Id}/{verb}";
        var mayNot = roleFirst && truth.RightsOf(viewer, row.Entity).Change == Reach.None;
        if (!mayNot && !truth.Sees(viewer, row))
        {
            await asking.LikeMissing(address, row.Id, id => asking.Post($"{row.Entity.Path}/{id}/{verb}", body));
            return;
        }

        var answer = await asking.Post(address, body);
        if (mayNot || !truth.Changes(viewer, row))
        {
            asking.Same(address, "403 record.not_allowed", $"{answer.Status} {answer.Code}");
            return;
        }

        row["done"] = verb == "complete";
        asking.Same(address, Canon.Of(await Reading.WholeAsync(asking, row)), answer.Status == 200 ? Canon.Of(shown(JsonNode.Parse(answer.Text)!)) : $"{answer.Status} {answer.Text}");
    }

    private static async Task<JsonElement> EndedAsync(Asking asking, string id)
    {
        for (var until = DateTime.UtcNow.AddMinutes(2); DateTime.UtcNow < until; await Task.Delay(15))
        {
            var state = (await asking.World.As(asking.Viewer).Get($"imports/{id}")).Is(200).Json;
            if (state.Text("status") is not ("queued" or "running"))
            {
                return state;
            }
        }

        throw new TimeoutException($"The import {id} has not ended.");
    }
}
