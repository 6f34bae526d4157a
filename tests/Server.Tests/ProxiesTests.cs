using Shouldly;
using Xunit;

namespace Rapport.Server.Tests;

public sealed class ProxiesTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("127.0.0.1", "127.0.0.1/32")]
    [InlineData(" 10.0.0.0/24 , ::1,", "10.0.0.0/24 ::1/128")]
    [InlineData("10.0.0.5/24", "10.0.0.0/24")]
    [InlineData("fd00::/8", "fd00::/8")]
    public void Addresses_and_networks_are_taken(string list, string networks) =>
        string.Join(' ', Proxies.Parse(list).Networks!).ShouldBe(networks);

    [Theory]
    [InlineData("10", "10")]
    [InlineData("127.1", "127.1")]
    [InlineData("127.0.0.1, proxy.example.com", "proxy.example.com")]
    [InlineData("127.0.0.1 10.0.0.1", "127.0.0.1 10.0.0.1")]
    [InlineData("10.0.0.0/33", "10.0.0.0/33")]
    [InlineData("http://127.0.0.1", "http://127.0.0.1")]
    public void What_is_no_address_is_named(string list, string wrong) => Proxies.Parse(list).ShouldBe((null, wrong));
}
