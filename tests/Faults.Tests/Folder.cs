namespace Rapport.Faults.Tests;

/// <summary>A data directory of a test's own; gone afterwards.</summary>
internal sealed class Folder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("rapport-faults-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
