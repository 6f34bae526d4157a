namespace Rapport.Platform;

/// <summary>The folder that holds what is not in the database: files being imported, and the SQLite file where there is one. Servers of one workspace share it.</summary>
/// <param name="Path">An absolute path.</param>
public sealed record DataDirectory(string Path);
