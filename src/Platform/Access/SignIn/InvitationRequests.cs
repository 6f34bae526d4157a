using System.Text.Json;
using System.Text.Json.Nodes;

namespace Rapport.Platform.Access.SignIn;

/// <summary>Asks whom an invitation is for.</summary>
/// <param name="Code">What stands behind the <c>#</c> of the link.</param>
internal sealed record LookRequest(string Code);

/// <summary>Accepts an invitation or a reset.</summary>
/// <param name="Code">What stands behind the <c>#</c> of the link.</param>
/// <param name="Password">The new password.</param>
/// <param name="Email">The user's e-mail, where there is none yet.</param>
/// <param name="Name">The user's name, where it is to be another.</param>
/// <param name="Language">The user's language.</param>
/// <param name="SecondFactor">The code of the second factor, where the user has one.</param>
internal sealed record AcceptRequest(string Code, string Password, string? Email = null, string? Name = null, string? Language = null, string? SecondFactor = null)
{
    /// <summary>What it says of the user, as a change of the user's record.</summary>
    public JsonElement OfUser()
    {
        var members = new[] { ("email", Email), ("name", Name), ("language", Language) }.Where(m => m.Item2 is not null);
        return JsonSerializer.SerializeToElement(new JsonObject(members.Select(m => KeyValuePair.Create(m.Item1, (JsonNode?)JsonValue.Create(m.Item2)))));
    }
}
