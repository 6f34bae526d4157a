namespace Rapport.Server.Tests;

/// <summary>A folder of a test's own, with an empty workspace in it; gone afterwards.</summary>
internal sealed class Workplace : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("rapport-").FullName;

    public string File => Path.Combine(Folder, "rapport.db");

    /// <summary>The settings of a program that works here. The system chooses the port.</summary>
    public Dictionary<string, string> Settings => new()
    {
        ["Rapport__DataDirectory"] = Folder,
        ["Rapport__Urls"] = "http://127.0.0.1:0",
        ["Rapport__WebRoot"] = Folder,
        ["Rapport__Admin__Email"] = "admin@rapport.example",
        ["Rapport__Admin__Password"] = "only-for-this-test-1",
    };

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}

internal static class SettingsExtensions
{
    /// <summary>These settings with one of them changed.</summary>
    public static Dictionary<string, string> With(this Dictionary<string, string> settings, string name, string value) => new(settings) { [name] = value };
}
