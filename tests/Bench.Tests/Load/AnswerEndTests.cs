using System.Text;
using Rapport.Bench.Load;
using Shouldly;
using Xunit;

namespace Rapport.Bench.Tests.Load;

public sealed class AnswerEndTests
{
    private const string Whole = "HTTP/1.1 200 OK\r\nContent-Length: 4\r\nDate: today\r\n\r\nabcd";
    private const string Chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nabcd\r\n0c\r\n0123\r\n\r\n789a\r\n0\r\n\r\n";

    [Theory]
    [InlineData(Whole)]
    [InlineData(Chunked)]
    [InlineData("HTTP/1.1 204 No Content\r\nDate: today\r\n\r\n")]
    public void An_answer_ends_where_it_says_and_not_before(string answer)
    {
        var bytes = Encoding.ASCII.GetBytes(answer);
        AnswerEnd.Of(bytes).ShouldBe(bytes.Length);
        for (var length = 0; length < bytes.Length; length++)
        {
            AnswerEnd.Of(bytes.AsSpan(0, length)).ShouldBeNull($"after {length} bytes");
        }
    }

    [Fact]
    public void What_follows_an_answer_is_not_part_of_it() =>
        AnswerEnd.Of(Encoding.ASCII.GetBytes(Whole + Whole)).ShouldBe(Whole.Length);
}
