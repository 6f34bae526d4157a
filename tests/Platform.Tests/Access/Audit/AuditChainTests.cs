using System.Reflection;
using Rapport.Platform.Access.Audit;
using Shouldly;
using Xunit;

namespace Rapport.Platform.Tests.Access.Audit;

public sealed class AuditChainTests
{
    private static readonly SealedEntry Entry = new(1, new(2026, 11, 21, 9, 30, 0, DateTimeKind.Utc), "share.added", new(1, 0, 0, new byte[8]), new(2, 0, 0, new byte[8]), "contact", "{}", "127.0.0.1", "");

    [Fact]
    public void Each_value_of_an_entry_and_the_hash_before_it_count()
    {
        SealedEntry[] others =
        [
            Entry,
            Entry with { At = Entry.At.AddMilliseconds(1) },
            Entry with { Action = "share.removed" },
            Entry with { UserId = Entry.SubjectId },
            Entry with { UserId = null },
            Entry with { SubjectId = null },
            Entry with { Object = "lead" },
            Entry with { Detail = "{ }" },
            Entry with { Address = "127.0.0.2" },
        ];

        string[] hashes = [.. others.Select(e => AuditChain.Hash(AuditChain.Beginning, e)), AuditChain.Hash(AuditChain.Hash(AuditChain.Beginning, Entry), Entry)];

        hashes.ShouldBeUnique();
        hashes.ShouldAllBe(h => h.Length == 64);
    }

    [Fact]
    public void Nothing_is_told_apart_from_empty_and_a_value_cannot_move_to_its_neighbour()
    {
        (string? Object, string? Detail, string? Address)[] values =
        [
            (null, null, null), ("", null, null), (null, "", null), (null, null, ""), ("", "", ""),
            ("ab", "c", ""), ("a", "bc", ""), ("a", "b", "c"), ("", "abc", ""), ("abc", null, null), (null, "abc", null), (null, null, "abc"),
        ];

        values.Select(v => AuditChain.Hash(AuditChain.Beginning, Entry with { Object = v.Object, Detail = v.Detail, Address = v.Address })).ShouldBeUnique();
    }

    [Fact]
    public void An_id_does_not_read_as_a_text_of_the_same_bytes()
    {
        // The bytes of a UUID of zeros, once as an id and once as the neighbouring text.
        var asId = Entry with { SubjectId = Guid.Empty, Object = null };
        var asText = Entry with { SubjectId = null, Object = new('\0', 16) };

        AuditChain.Hash(AuditChain.Beginning, asId).ShouldNotBe(AuditChain.Hash(AuditChain.Beginning, asText));
    }

    [Fact]
    public void The_hash_stays_what_it_is()
    {
        // Computed by another program after ADR 0011: a version that computes another one could not verify what this one sealed.
        AuditChain.Hash(AuditChain.Beginning, Entry).ShouldBe("9184d2f5e8cbca69e9aa7e0ac1a8120ea47b6eb9b620fb770f323664f1f54fa6");
    }

    [Fact]
    public void Every_action_is_a_dotted_word_with_its_label_in_both_languages()
    {
        AuditActions.All.Select(a => a.Name).ShouldBeUnique();
        AuditActions.All.ShouldAllBe(a => System.Text.RegularExpressions.Regex.IsMatch(a.Name, @"^[a-z_]+\.[a-z_]+$") && a.Label.Zh.Length > 0 && a.Label.En.Length > 0);
        AuditActions.All.Count.ShouldBe(typeof(AuditActions).GetFields(BindingFlags.Static | BindingFlags.Public).Length);
        AuditActions.Find("sign_in.failed").ShouldBe(AuditActions.SignInFailed);
        AuditActions.Find("sign_in.imagined").ShouldBeNull();
    }
}
