using Rapport.Platform.Storage;

namespace Rapport.Platform.Imports;

/// <summary>Where uploaded files lie, named by their import, until they are too old to be of use.</summary>
internal sealed class ImportFiles(DataDirectory data, Workspace workspace)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    private string Folder => Path.Combine(data.Path, "imports");

    public string PathOf(Guid import) => Path.Combine(Folder, import.ToString("N"));

    /// <summary>Opens a new file, and removes those that nobody started for a month or that a killed server left behind.</summary>
    /// <exception cref="StorageException">The folder or the file cannot be written.</exception>
    public FileStream Create(Guid import)
    {
        try
        {
            foreach (var old in Directory.CreateDirectory(Folder).EnumerateFiles().Where(f => workspace.Now - f.LastWriteTimeUtc > Kept))
            {
                old.Delete();
            }

            return new(PathOf(import), FileMode.Create, FileAccess.Write, FileShare.None, 1, FileOptions.Asynchronous);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StorageException(error);
        }
    }

    /// <summary>Writes to a file. Beside a stream that is read from the network, this tells whose failure it was.</summary>
    /// <exception cref="StorageException">It cannot be written.</exception>
    public static async Task WriteAsync(FileStream file, ReadOnlyMemory<byte> bytes, CancellationToken cancel)
    {
        try
        {
            await file.WriteAsync(bytes, cancel);
        }
        catch (IOException error)
        {
            throw new StorageException(error);
        }
    }

    /// <summary>Removes a file, if it is there and can be removed; what stays goes after a month.</summary>
    public void Delete(Guid import)
    {
        try
        {
            File.Delete(PathOf(import));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // What went wrong before is what the caller has to hear of.
        }
    }
}
