using Rapport.Testing;
using Shouldly;

namespace Rapport.Api.Tests.Security;

/// <summary>Makes roles, shares and sharing rules for tests of rights.</summary>
internal static class RightsBuilders
{
    /// <summary>The rights on an object as a request has them: everything, as far as a reach goes.</summary>
    public static object Everything(string reach, object? fields = null) =>
        new { read = reach, create = true, change = reach, delete = reach, transfer = reach, export = reach, import = true, fields };

    /// <summary>A new role with a name of its own.</summary>
    /// <param name="administrator">Makes it.</param>
    /// <param name="objects">The rights by object.</param>
    /// <param name="basedOn">The role it begins with.</param>
    public static async Task<string> Role(this ApiClient administrator, object? objects = null, string? basedOn = null)
    {
        var name = $"role_{Builders.Next}";
        (await administrator.Post("roles", new Dictionary<string, object?> { ["name"] = name, ["label"] = new { en = name }, ["basedOn"] = basedOn, ["objects"] = objects })).Is(201);
        return name;
    }

    /// <summary>A new sharing rule, once it is applied to the records that are there.</summary>
    /// <returns>Its id.</returns>
    public static async Task<string> Rule(this ApiClient administrator, string objectName, string filter, object principal, string level = "read")
    {
        var rule = (await administrator.Post("share-rules", new { name = $"规则 {Builders.Next}", @object = objectName, filter, principals = new[] { principal }, level })).Is(201);
        await administrator.Applied(rule.Id());
        return rule.Id();
    }

    /// <summary>Waits until a rule is applied to the records that are there.</summary>
    public static Task Applied(this ApiClient administrator, string rule) =>
        Until(async () => (await administrator.Get($"share-rules/{rule}")).Is(200)["status"].GetString() == "applied");

    /// <summary>Waits for what a job does.</summary>
    public static async Task Until(Func<Task<bool>> holds)
    {
        for (var attempt = 0; !await holds(); attempt++)
        {
            attempt.ShouldBeLessThan(600, "What should come has not come.");
            await Task.Delay(50);
        }
    }

    public static async Task<ApiAnswer> Share(this ApiClient api, string path, string id, object principal, string level = "read") =>
        (await api.Post($"{path}/{id}/shares", Builders.Merged(new { level }, principal))).Is(201);

    /// <summary>Whether somebody sees a record: alone and in the list alike.</summary>
    public static async Task<bool> Sees(this ApiClient person, string path, string id)
    {
        var alone = (await person.Get($"{path}/{id}?select=id")).Status == 200;
        (await person.Get($"{path}?select=id&filter=id eq {id}")).Is(200).Items.Count.ShouldBe(alone ? 1 : 0);
        return alone;
    }

    /// <summary>What somebody can really do with a record of an owned object, found out by doing it; the record is afterwards as it was.</summary>
    public static async Task<string> Really(this ApiClient person, ApiClient administrator, string path, string id)
    {
        var owner = (await administrator.Get($"{path}/{id}")).Is(200)["ownerId"].GetString();
        var can = new List<string>();
        if (await person.Sees(path, id))
        {
            can.Add("read");
        }

        if ((await person.Patch($"{path}/{id}", new { city = $"城市 {Builders.Next}" })).Status == 200)
        {
            can.Add("change");
        }

        if ((await person.Delete($"{path}/{id}")).Status == 204)
        {
            can.Add("delete");
            (await administrator.Post($"{path}/{id}/restore")).Is(200);
        }

        if ((await person.Patch($"{path}/{id}", new { ownerId = owner == administrator.UserId ? person.UserId : administrator.UserId })).Status == 200)
        {
            can.Add("transfer");
            (await administrator.Patch($"{path}/{id}", new { ownerId = owner })).Is(200);
        }

        return string.Join(", ", can);
    }
}
