using System.Net.Http.Json;
using Rapport.Testing;
using static Rapport.Api.Tests.Security.Endpoints.Use;

namespace Rapport.Api.Tests.Security.Endpoints;

/// <summary>How an operation is called so that nothing but the caller's rights speaks against it.</summary>
/// <param name="Use">What it does with what it names.</param>
internal sealed record Call(Use Use)
{
    /// <summary>What has to stand where the address names something: an object's path, or a kind of <see cref="Things"/>.</summary>
    public string? Kind { get; init; }

    /// <summary>The body, for the id of what is named.</summary>
    public Func<Company, Operation, string, object?> Body { get; init; } = (_, _, _) => null;

    /// <summary>The statuses with which it succeeds, where they are not the one described: a page that redirects, or a rule that always speaks against it here.</summary>
    public int[]? Succeeds { get; init; }

    /// <summary>Whether the record is named in the body only, where what is no id is a matter of the body's shape.</summary>
    public bool InBody { get; init; }

    /// <summary>Whether the answer has an item for each change, whose status is the one that counts.</summary>
    public bool Batch { get; init; }

    /// <summary>Below the record, what has to be there to be taken away: <c>shares</c> or <c>members</c>.</summary>
    public string? First { get; init; }
}

/// <summary>Every operation there is. One that is not here fails the test: whoever adds an endpoint says here how it is called and what it does.</summary>
internal static class Calls
{
    private static readonly Call Plain = new(Nothing);
    private static readonly Dictionary<string, Call> All = new()
    {
        ["GET /openapi/v1.json"] = Plain,
        ["GET /health/live"] = Plain,
        ["GET /health/ready"] = Plain,

        ["GET /api/v1/setup"] = Plain,
        ["POST /api/v1/setup"] = With((_, _, _) => new { company = new { name = "x", language = "en", timeZone = "Europe/Paris", currency = "EUR", fiscalYearStart = 1 }, administrator = new { name = "x", email = "x@rapport.example", password = Company.Password } }, 409),
        ["POST /api/v1/session"] = With((c, _, _) => new { email = c.SalespersonEmail, password = Company.Password }),
        ["DELETE /api/v1/session"] = Plain,
        ["POST /api/v1/session/passkey/options"] = With((_, _, _) => new { }),
        ["POST /api/v1/session/passkey"] = With((_, _, _) => new { credential = new { } }, 409),
        ["POST /api/v1/invitations/look"] = new(Known) { Kind = "invitation", InBody = true, Body = (_, _, code) => new { code } },
        ["POST /api/v1/invitations/accept"] = new(Known) { Kind = "invitation", InBody = true, Body = (_, _, code) => new { code, password = Company.Password } },

        ["GET /api/v1/me"] = Plain,
        ["PATCH /api/v1/me"] = With((_, _, _) => new { title = "x" }),
        ["POST /api/v1/me/password"] = With((_, _, _) => new { current = Company.Password, @new = Company.Password }),
        ["GET /api/v1/me/sign-ins"] = Plain,
        ["GET /api/v1/me/factors"] = Plain,
        ["POST /api/v1/me/totp"] = With((_, _, _) => new { password = Company.Password }),
        ["POST /api/v1/me/totp/confirm"] = With((_, _, _) => new { code = "000000" }, 409, 422),
        ["POST /api/v1/me/totp/remove"] = With((_, _, _) => new { password = Company.Password }, 204, 409),
        ["POST /api/v1/me/recovery-codes"] = With((_, _, _) => new { password = Company.Password }, 409),
        ["GET /api/v1/me/passkeys"] = Plain,
        ["POST /api/v1/me/passkeys/options"] = With((_, _, _) => new { password = Company.Password }),
        ["POST /api/v1/me/passkeys"] = With((_, _, _) => new { name = "x", credential = new { } }, 409),
        ["PATCH /api/v1/me/passkeys/{id}"] = new(Own) { Kind = "passkey", Body = (_, _, _) => new { name = "x" } },
        ["DELETE /api/v1/me/passkeys/{id}"] = new(Own) { Kind = "passkey" },
        ["GET /api/v1/me/absences"] = Plain,
        ["POST /api/v1/me/absences"] = With((c, _, _) => c.Absence()),
        ["DELETE /api/v1/absences/{id}"] = new(OwnOrAdministrators) { Kind = "absence" },
        ["GET /api/v1/sessions"] = Plain,
        ["DELETE /api/v1/sessions"] = Plain,
        ["DELETE /api/v1/sessions/{id}"] = new(Own) { Kind = "session" },
        ["GET /api/v1/tokens"] = Plain,
        ["POST /api/v1/tokens"] = With((_, _, _) => new { name = "x", scopes = new[] { "read" } }),
        ["DELETE /api/v1/tokens/{id}"] = new(OwnOrAdministrators) { Kind = "token" },

        ["GET /api/v1/insights/home"] = Plain,
        ["GET /api/v1/insights/overview"] = Plain,
        ["GET /api/v1/objects"] = Plain,
        ["GET /api/v1/objects/{name}"] = new(Known) { Kind = "object" },
        ["POST /api/v1/objects/{name}/fields"] = new(Known) { Kind = "object", Body = (_, _, _) => new { name = $"f{Builders.Next}", type = "text" } },
        ["PATCH /api/v1/objects/{name}/fields/{field}"] = new(Known) { Kind = "field", Body = (_, _, _) => new { label = new { en = "x" } } },
        ["DELETE /api/v1/objects/{name}/fields/{field}"] = new(Known) { Kind = "field" },
        ["GET /api/v1/roles"] = Plain,
        ["GET /api/v1/roles/{name}"] = new(Known) { Kind = "role" },
        ["POST /api/v1/roles"] = With((_, _, _) => new { name = $"r{Builders.Next}", label = new { en = "x" } }),
        ["PATCH /api/v1/roles/{name}"] = new(Known) { Kind = "role", Body = (_, _, _) => new { label = new { en = "y" } } },
        ["DELETE /api/v1/roles/{name}"] = new(Known) { Kind = "role" },
        ["GET /api/v1/share-rules"] = Plain,
        ["POST /api/v1/share-rules"] = With((c, _, _) => c.Rule("task", "read", "x")),
        ["GET /api/v1/share-rules/{id}"] = new(Known) { Kind = "rule" },
        ["PATCH /api/v1/share-rules/{id}"] = new(Known) { Kind = "rule", Body = (_, _, _) => new { name = "y" } },
        ["DELETE /api/v1/share-rules/{id}"] = new(Known) { Kind = "rule" },
        ["POST /api/v1/access/preview"] = With((c, _, _) => new { user = new { id = c.Taker, role = "reader" } }),
        ["GET /api/v1/audit"] = Plain,
        ["GET /api/v1/audit/head"] = Plain,
        ["POST /api/v1/users/{id}/invite"] = new(Known) { Kind = "user" },
        ["POST /api/v1/users/{id}/reset-password"] = new(Known) { Kind = "user" },
        ["POST /api/v1/users/{id}/remove-factors"] = new(Known) { Kind = "user" },
        ["GET /api/v1/users/{id}/absences"] = new(Known) { Kind = "user" },
        ["POST /api/v1/users/{id}/absences"] = new(Known) { Kind = "user", Body = (c, _, _) => c.Absence() },
        ["GET /api/v1/users/{id}/holdings"] = new(Known) { Kind = "user" },
        ["POST /api/v1/users/{id}/deactivate"] = new(Known) { Kind = "user", Body = (_, _, _) => new { } },
        ["POST /api/v1/users/{id}/activate"] = new(Known) { Kind = "user" },
        ["GET /api/v1/users/{id}/hand-overs"] = new(Known) { Kind = "user" },
        ["GET /api/v1/hand-overs/{id}"] = new(Known) { Kind = "hand-over" },

        ["GET /api/v1/company"] = Plain,
        ["PATCH /api/v1/company"] = With((_, _, _) => new { fiscalYearStart = 1 }),
        ["GET /api/v1/jobs"] = Plain,
        ["GET /api/v1/demo"] = Plain,
        ["POST /api/v1/demo"] = With((_, _, _) => null, 409),
        ["DELETE /api/v1/demo"] = With((_, _, _) => null, 409),
        ["GET /api/v1/demo/obstacles"] = Plain,
        ["GET /api/v1/views"] = Plain,
        ["POST /api/v1/views"] = With((_, _, _) => Company.View()),
        ["PATCH /api/v1/views/{id}"] = new(Own) { Kind = "view", Body = (_, _, _) => new { name = "y" } },
        ["DELETE /api/v1/views/{id}"] = new(Own) { Kind = "view" },

        ["GET /api/v1/exports/{id}"] = new(OwnOrAdministrators) { Kind = "export" },
        ["GET /api/v1/import-mappings"] = Plain,
        ["POST /api/v1/import-mappings"] = new(Import) { Kind = "accounts", Body = (_, _, _) => Company.Mapping() },
        ["PATCH /api/v1/import-mappings/{id}"] = new(Own) { Kind = "import-mapping", Body = (_, _, _) => new { name = "y" } },
        ["DELETE /api/v1/import-mappings/{id}"] = new(Own) { Kind = "import-mapping" },
        ["GET /api/v1/imports/order"] = Plain,
        ["GET /api/v1/imports"] = Plain,
        ["POST /api/v1/imports"] = new(Import) { Kind = "accounts", Body = (_, _, _) => Company.File() },
        ["GET /api/v1/imports/{id}"] = new(OwnOrAdministrators) { Kind = "import" },
        ["GET /api/v1/imports/{id}/preview"] = new(OwnOrAdministrators) { Kind = "import" },
        ["GET /api/v1/imports/{id}/errors"] = new(OwnOrAdministrators) { Kind = "import" },
        ["GET /api/v1/imports/{id}/examples"] = new(OwnOrAdministrators) { Kind = "import" },
        ["PATCH /api/v1/imports/{id}"] = new(OwnOrAdministrators) { Kind = "import", Body = (_, _, _) => new { dryRun = true } },
        ["POST /api/v1/imports/{id}/start"] = new(OwnOrAdministrators) { Kind = "import" },
        ["POST /api/v1/imports/{id}/cancel"] = new(OwnOrAdministrators) { Kind = "import" },
        ["POST /api/v1/imports/{id}/undo"] = new(OwnOrAdministrators) { Kind = "import", Succeeds = [409] },
        ["GET /api/v1/imports/{id}/undo"] = new(OwnOrAdministrators) { Kind = "import" },

        ["GET /api/v1/{objects}"] = Plain,
        ["GET /api/v1/{objects}/aggregate"] = Plain,
        ["GET /api/v1/{objects}/export"] = Plain,
        ["POST /api/v1/{objects}"] = new(Create) { Body = (c, o, _) => c.Records.New(o.Object!) },
        ["POST /api/v1/{objects}/batch"] = new(Change) { InBody = true, Batch = true, Body = (_, o, id) => new[] { new { op = "update", id, data = RecordStock.Changed(o.Object!) } } },
        ["GET /api/v1/{objects}/{id}"] = new(Read),
        ["GET /api/v1/{objects}/{id}/history"] = new(ReadDeletedToo),
        ["GET /api/v1/{objects}/{id}/timeline"] = new(ReadDeletedToo),
        ["GET /api/v1/{objects}/{id}/access"] = new(Read),
        ["PATCH /api/v1/{objects}/{id}"] = new(Change) { Body = (_, o, _) => RecordStock.Changed(o.Object!) },
        ["DELETE /api/v1/{objects}/{id}"] = new(Delete),
        ["POST /api/v1/{objects}/{id}/restore"] = new(Restore),
        ["GET /api/v1/{objects}/{id}/shares"] = new(Read),
        ["POST /api/v1/{objects}/{id}/shares"] = new(Share) { Body = (c, _, _) => new { level = "read", userId = c.Taker } },
        ["DELETE /api/v1/{objects}/{id}/shares/{principalId}"] = new(Share) { First = "shares" },
        ["GET /api/v1/{objects}/{id}/members"] = new(Read),
        ["POST /api/v1/{objects}/{id}/members"] = new(Share) { Body = (c, _, _) => new { userId = c.Taker } },
        ["DELETE /api/v1/{objects}/{id}/members/{principalId}"] = new(Share) { First = "members" },
        ["POST /api/v1/opportunities/{id}/move-stage"] = new(Change) { Body = (_, _, _) => new { stage = "proposal" } },
        ["POST /api/v1/tasks/{id}/complete"] = new(Change) { Body = (_, _, _) => new { } },
        ["POST /api/v1/leads/{id}/convert"] = new(Change) { Body = (_, _, _) => new { } },
    };

    static Calls()
    {
        foreach (var path in new[] { "accounts", "contacts", "leads", "opportunities" })
        {
            All[$"POST /api/v1/{path}/{{id}}/transfer"] = new(Transfer) { Body = (c, _, _) => new { toUserId = c.Taker } };
            All[$"POST /api/v1/{path}/transfer"] = new(Transfer) { InBody = true, Body = (c, _, id) => new { ids = new[] { id }, toUserId = c.Taker } };
        }
    }

    public static IReadOnlyCollection<string> Keys => All.Keys;

    public static Call? Find(Operation operation) => All.GetValueOrDefault(operation.Key);

    public static HttpContent? Content(object? body) => body as HttpContent ?? (body is null ? null : JsonContent.Create(body));

    private static Call With(Func<Company, Operation, string, object?> body, params int[] succeeds) =>
        new(Nothing) { Body = body, Succeeds = succeeds.Length == 0 ? null : succeeds };
}
