using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Rapport.Platform.Access.Factors;

/// <summary>
/// The keys that encrypt what must not be read out of a stolen database: ASP.NET Core's Data Protection, in a folder of the data directory
/// that only the server's own account may open. Why there: <c>docs/adr/0010-keys-beside-the-database.md</c>.
/// </summary>
internal static class KeyRing
{
    private const string Folder = "keys";

    public static void Add(IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("Rapport");
        services.AddOptions<KeyManagementOptions>().Configure<DataDirectory, ILoggerFactory>((options, data, logs) =>
        {
            options.XmlRepository = new FileSystemXmlRepository(Create(Path.Combine(data.Path, Folder)), logs);
            // The folder's own rights protect the keys; said outright, or every new key is logged as a danger.
            options.XmlEncryptor = new NullXmlEncryptor();
        });
    }

    private static DirectoryInfo Create(string path) => OperatingSystem.IsWindows()
        ? Directory.CreateDirectory(path)
        : Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
}
