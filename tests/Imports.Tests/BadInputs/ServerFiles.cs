using Microsoft.Extensions.DependencyInjection;
using Rapport.Platform;
using Rapport.Testing;

namespace Rapport.Imports.Tests.BadInputs;

/// <summary>What uploads have left on the server's disk.</summary>
internal static class ServerFiles
{
    public static string[] UploadedFiles(this TestServer server)
    {
        var folder = Path.Combine(server.Services.GetRequiredService<DataDirectory>().Path, "imports");
        return Directory.Exists(folder) ? Directory.GetFiles(folder) : [];
    }
}
