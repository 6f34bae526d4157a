using Shouldly;
using Xunit;

namespace Rapport.Server.Tests;

public sealed class FileHandlesTests
{
    [Theory]
    [InlineData("Max open files            1024                 1048576              files     ", 512L)]
    [InlineData("Max open files            65536                65536                files     ", 65_024L)]
    [InlineData("Max open files            256                  256                  files     ", 64L)]
    [InlineData("Max open files            unlimited            unlimited            files     ", null)]
    [InlineData("Max processes             1024                 1024                 processes ", null)]
    public void Connections_leave_some_file_handles_to_the_rest(string line, long? connections) =>
        FileHandles.Connections(["Limit                     Soft Limit           Hard Limit           Units     ", line]).ShouldBe(connections);
}
