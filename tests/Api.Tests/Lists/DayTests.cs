using Rapport.Testing;
using Shouldly;
using Xunit;

namespace Rapport.Api.Tests.Lists;

public sealed class DayTests(Servers servers) : IClassFixture<Servers>
{
    [Theory]
    [OnBothDatabases("occurredAt ge 2026-03-02 and occurredAt lt 2026-03-03")]
    [OnBothDatabases("occurredAt ge '2026-03-02T00:00' and occurredAt lt '2026-03-02T16:00:00Z'")]
    public async Task A_day_in_a_filter_begins_when_the_companys_day_does(TestDatabase database, string filter)
    {
        var api = await servers.Administrator(database);
        var run = $"日界 {Builders.Next}";
        foreach (var (part, at) in new[] { ("前", "2026-03-01T15:59:59Z"), ("始", "2026-03-01T16:00:00Z"), ("末", "2026-03-02T15:59:59Z"), ("后", "2026-03-02T16:00:00Z") })
        {
            await api.Activity($"{run} {part}", new { occurredAt = at });
        }

        var found = (await api.Get($"activities?select=subject&sort=occurredAt&filter=startswith(subject,'{run} ') and {filter}")).Is(200).Items;

        found.Select(i => i.Text("subject")).ShouldBe([$"{run} 始", $"{run} 末"]);
    }
}
