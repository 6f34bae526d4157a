using Rapport.Platform.Access.Audit;
using Shouldly;
using Xunit;

namespace Rapport.Platform.Tests.Access.Audit;

public sealed class ChainCheckTests
{
    private const int Length = 6;

    [Fact]
    public void An_empty_chain_holds()
    {
        var check = new ChainCheck();

        check.End().ShouldBeNull();
        check.Count.ShouldBe(0);
        check.Head.ShouldBe(AuditChain.Beginning);
    }

    [Fact]
    public void A_chain_that_nobody_touched_holds()
    {
        var chain = Chain();
        var check = new ChainCheck();

        chain.Select(check.Add).ShouldAllBe(b => b == null);
        check.End().ShouldBeNull();
        check.Count.ShouldBe(Length);
        check.Head.ShouldBe(chain[^1].Hash);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(Length)]
    public void A_changed_entry_is_named(int n)
    {
        var chain = Chain();
        chain[n - 1] = chain[n - 1] with { Detail = "{}" };

        Break(chain).ShouldBe((n, "it is not what was sealed; it, or what stood before it, was changed"));
    }

    [Fact]
    public void A_changed_entry_whose_hash_was_computed_anew_is_given_away_by_the_next()
    {
        var chain = Chain();
        chain[2] = chain[2] with { Detail = "{}" };
        chain[2] = chain[2] with { Hash = AuditChain.Hash(chain[1].Hash, chain[2]) };

        Break(chain).ShouldBe((4, "it is not what was sealed; it, or what stood before it, was changed"));
    }

    [Theory]
    [InlineData(1, 1, "it is missing")]
    [InlineData(3, 1, "it is missing")]
    [InlineData(2, 3, "entries 2 to 4 are missing")]
    public void Missing_entries_are_named(int first, int count, string what)
    {
        var chain = Chain();
        chain.RemoveRange(first - 1, count);

        Break(chain).ShouldBe((first, what));
    }

    [Fact]
    public void A_gap_that_was_closed_is_still_a_break()
    {
        var chain = Chain();
        chain.RemoveAt(2);

        Break(Numbered(chain)).ShouldBe((3, "it is not what was sealed; it, or what stood before it, was changed"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_entry_that_was_put_in_is_named(bool withItsHash)
    {
        var chain = Chain();
        var entry = chain[0] with { Action = "role.changed", Hash = "" };
        chain.Insert(3, withItsHash ? entry with { Hash = AuditChain.Hash(chain[2].Hash, entry) } : entry);

        Break(Numbered(chain)).ShouldBe((4, "it was put in later"));
    }

    [Fact]
    public void An_entry_before_the_first_is_named()
    {
        var chain = Chain();
        chain.Insert(0, chain[0] with { N = 0 });

        Break(chain).ShouldBe((0, "it was put in later"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Entries_that_changed_places_are_named(bool hashesStay)
    {
        var chain = Chain();
        var (third, fourth) = (chain[2], chain[3]);
        (chain[2], chain[3]) = (fourth with { N = 3 }, third with { N = 4 });
        if (hashesStay)
        {
            (chain[2], chain[3]) = (chain[2] with { Hash = third.Hash }, chain[3] with { Hash = fourth.Hash });
        }

        Break(chain).ShouldBe((3, "entries 3 and 4 have changed places"));
    }

    [Fact]
    public void A_break_is_told_in_both_languages_with_its_number_and_time()
    {
        var chain = Chain();
        chain[1] = chain[1] with { Detail = "{}" };

        First(chain)!.Text.ShouldBe(new Labels(
            "审计链在第 2 条（2026-11-21T09:30:02Z）断开：与封存时不符——这一条或它前面的内容被改过。",
            "The chain breaks at entry 2 of 2026-11-21T09:30:02Z: it is not what was sealed; it, or what stood before it, was changed."));
    }

    private static List<SealedEntry> Chain()
    {
        var chain = new List<SealedEntry>();
        var head = AuditChain.Beginning;
        for (var n = 1; n <= Length; n++)
        {
            var entry = new SealedEntry(n, new(2026, 11, 21, 9, 30, n, DateTimeKind.Utc), "user.added", null, new(n, 0, 0, new byte[8]), "user", null, null, "");
            chain.Add(entry with { Hash = head = AuditChain.Hash(head, entry) });
        }

        return chain;
    }

    private static List<SealedEntry> Numbered(List<SealedEntry> chain) => [.. chain.Select((e, i) => e with { N = i + 1 })];

    private static (long, string) Break(List<SealedEntry> chain) => First(chain) is { } found ? (found.N, found.What.En) : (0, "");

    private static ChainBreak? First(List<SealedEntry> chain)
    {
        var check = new ChainCheck();
        return chain.Select(check.Add).FirstOrDefault(b => b is not null) ?? check.End();
    }
}
