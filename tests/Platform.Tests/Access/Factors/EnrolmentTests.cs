using System.Xml.Linq;
using Rapport.Platform.Access.Factors;
using Shouldly;
using Xunit;

namespace Rapport.Platform.Tests.Access.Factors;

public sealed class EnrolmentTests
{
    private static readonly byte[] Secret = "12345678901234567890"u8.ToArray();

    [Fact]
    public void An_app_reads_the_secret_and_who_it_is_for()
    {
        var enrolment = Enrolment.Of(Secret, "远山 & Co: Ltd", "li.na@example.com");

        enrolment.Secret.ShouldBe("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        enrolment.Uri.ShouldBe("otpauth://totp/Rapport%20%E8%BF%9C%E5%B1%B1%20%26%20Co%20%20Ltd:li.na%40example.com"
            + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Rapport%20%E8%BF%9C%E5%B1%B1%20%26%20Co%20%20Ltd&algorithm=SHA1&digits=6&period=30");
    }

    [Fact]
    public void The_picture_brings_no_style_of_its_own_that_the_page_would_have_to_allow()
    {
        var svg = XDocument.Parse(Enrolment.Of(Secret, "远山科技", "李娜").Qr());

        svg.Root!.Name.LocalName.ShouldBe("svg");
        svg.Descendants().SelectMany(e => e.Attributes()).Select(a => a.Name.LocalName).ShouldNotContain("style");
    }
}
