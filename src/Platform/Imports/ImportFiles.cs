namespace Rapport.Platform.Imports;

/// <summary>Where uploaded files lie, named by their import, until they are too old to be of use.</summary>
internal sealed class ImportFiles(DataDirectory data, Workspace workspace)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    private string Folder => Path.Combine(data.Path, "imports");

    public string PathOf(Guid import) => Path.Combine(Folder, import.ToString("N"));

    /// <summary>Makes room for a new file, and removes those that nobody started for a month or that a killed server left behind.</summary>
    public string Prepare(Guid import)
    {
        foreach (var old in Directory.CreateDirectory(Folder).EnumerateFiles().Where(f => workspace.Now - f.LastWriteTimeUtc > Kept))
        {
            old.Delete();
        }

        return PathOf(import);
    }

    public void Delete(Guid import) => File.Delete(PathOf(import));
}
