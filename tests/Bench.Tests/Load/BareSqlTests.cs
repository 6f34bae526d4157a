using Rapport.Bench.Load;
using Shouldly;
using Xunit;

namespace Rapport.Bench.Tests.Load;

public sealed class BareSqlTests
{
    private static readonly Guid One = new("00000000-0000-0000-0000-000000000001");
    private static readonly Guid Two = new("00000000-0000-0000-0000-000000000002");

    [Fact]
    public void Casts_are_no_names() =>
        BareSql.Names("SELECT :a, :b_c::uuid[], 'x'::text, :a").ShouldBe(["a", "b_c"]);

    [Fact]
    public void One_set_of_values_is_the_script_as_it_stands()
    {
        var bare = new BareSql("x", [new Dictionary<string, object> { ["owner"] = One, ["ids"] = new[] { One, Two } }]);
        bare.Script("SELECT :owner, :ids::uuid[]").ShouldBe("SELECT :owner, :ids::uuid[]");
        bare.Variables("SELECT :owner, :ids::uuid[]").ShouldBe([("owner", $"{One}"), ("ids", $"{{{One},{Two}}}")]);
    }

    [Fact]
    public void Of_several_sets_the_value_that_differs_comes_out_of_an_array()
    {
        var bare = new BareSql("x", [.. new[] { One, Two }.Select(id => new Dictionary<string, object> { ["owner"] = id, ["stage"] = "won" })]);
        bare.Script("SELECT :owner, :stage, :made").ShouldBe("\\set n random(1, 2)\nSELECT (:owner::uuid[])[:n], :stage, :made");
        bare.Variables("SELECT :owner, :stage, :made").ShouldBe([("owner", $"{{{One},{Two}}}"), ("stage", "won")]);
    }
}
