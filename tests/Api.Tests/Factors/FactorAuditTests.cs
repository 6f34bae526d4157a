using Rapport.Api.Tests.Audit;
using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Api.Tests.Factors;

public sealed class FactorAuditTests(Servers servers) : IClassFixture<Servers>
{
    [Theory, OnBothDatabases]
    public async Task The_log_tells_what_became_of_a_users_factors(TestDatabase database)
    {
        var server = await servers.On(database);
        var administrator = await server.As("administrator");
        using var user = await Somebody.SignedInAsync(server);
        var id = (await user.Api.Get("me")).Id();
        (await user.Api.Post("me/totp", new { password = "another password" })).Is(422);
        var (_, _, codes) = await user.SetUpApp();
        (await user.Api.Post("me/recovery-codes", new { password = Somebody.Password })).Is(200);
        (await user.SignIn(codes[0])).IsProblem(401, "auth.second_factor_failed");
        (await user.Api.Post("me/totp/remove", new { password = Somebody.Password })).Is(204);
        (_, _, codes) = await user.SetUpApp();
        (await user.SignIn(codes[0])).Is(200);
        (await administrator.Post($"users/{id}/remove-factors")).Is(204);

        var actions = await administrator.Actions($"subjectId={id}");

        actions.ShouldBe("user.added, sign_in.succeeded, sign_in.failed, two_factor.enabled, recovery_codes.made, recovery_codes.made, sign_in.failed, "
            + "two_factor.disabled, two_factor.enabled, recovery_codes.made, recovery_codes.used, sign_in.succeeded, two_factor.disabled, session.revoked");
    }
}
