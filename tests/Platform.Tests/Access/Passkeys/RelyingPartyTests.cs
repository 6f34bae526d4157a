using Microsoft.AspNetCore.Http;
using Rapport.Platform.Access.Passkeys;
using Shouldly;
using Xunit;

namespace Rapport.Platform.Tests.Access.Passkeys;

public sealed class RelyingPartyTests
{
    [Theory]
    [InlineData("http", "localhost:5080", "localhost", "http://localhost:5080", true)]
    [InlineData("https", "CRM.example.com", "crm.example.com", "https://crm.example.com", true)]
    [InlineData("https", "crm.example.com:443", "crm.example.com", "https://crm.example.com", true)]
    [InlineData("https", "crm.example.com:8443", "crm.example.com", "https://crm.example.com:8443", true)]
    [InlineData("http", "crm.example.com", "crm.example.com", "http://crm.example.com", false)]
    [InlineData("http", "127.0.0.1:5080", "127.0.0.1", "http://127.0.0.1:5080", false)]
    public void It_is_where_the_request_was_sent_to(string scheme, string host, string id, string origin, bool usable)
    {
        var party = RelyingParty.Of(Request(scheme, host), null);

        party.ShouldBe(new(id, origin));
        party.Usable.ShouldBe(usable);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[::1]:5080")]
    public void A_host_without_a_name_is_none(string host) => RelyingParty.Of(Request("https", host), null).Usable.ShouldBeFalse();

    [Fact]
    public void A_setting_comes_before_what_the_request_says() =>
        RelyingParty.Of(Request("http", "elsewhere.example.com"), "https://crm.example.com").ShouldBe(new("crm.example.com", "https://crm.example.com"));

    private static HttpRequest Request(string scheme, string host)
    {
        var request = new DefaultHttpContext().Request;
        (request.Scheme, request.Host) = (scheme, new(host));
        return request;
    }
}
