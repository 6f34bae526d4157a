using Rapport.Platform.Access.Administrators;
using Shouldly;
using Xunit;

namespace Rapport.Platform.Tests.Access.Administrators;

public sealed class LastAdministratorTests
{
    private static readonly Guid A = new(1, 0, 0, new byte[8]);
    private static readonly Guid B = new(2, 0, 0, new byte[8]);
    private static readonly Guid C = new(3, 0, 0, new byte[8]);

    [Fact]
    public void The_only_administrator_stays() => LastAdministrator.Staying([A], [A]).ShouldBe([A]);

    [Fact]
    public void One_of_two_may_go() => LastAdministrator.Staying([A, B], [A]).ShouldBeEmpty();

    [Fact]
    public void Of_all_who_go_at_once_the_last_stays() => LastAdministrator.Staying([A, B, C], [C, A, B]).ShouldBe([B]);

    [Fact]
    public void Who_is_none_any_more_takes_nobody_elses_place() => LastAdministrator.Staying([A], [B, A]).ShouldBe([A]);
}
