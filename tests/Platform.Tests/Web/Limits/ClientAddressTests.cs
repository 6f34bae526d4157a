using System.Net;
using Rapport.Platform.Web.Limits;
using Shouldly;
using Xunit;

namespace Rapport.Platform.Tests.Web.Limits;

public sealed class ClientAddressTests
{
    [Theory]
    [InlineData("203.0.113.7", "203.0.113.7")]
    [InlineData("::ffff:203.0.113.7", "203.0.113.7")]
    [InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64")]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2::/64")]
    [InlineData("2001:db8:1:3::1", "2001:db8:1:3::/64")]
    [InlineData("fe80::1%2", "fe80::/64")]
    public void An_address_stands_for_its_line(string address, string line) =>
        ClientAddress.Of(IPAddress.Parse(address)).ShouldBe(line);

    [Fact]
    public void A_caller_without_an_address_has_a_limit_too() => ClientAddress.Of(null).ShouldBe("");
}
