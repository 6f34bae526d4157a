namespace Rapport.Platform.Storage;

/// <summary>A file could not be written: the disk is full, read-only or broken, or there are no file handles left.</summary>
public sealed class StorageException(Exception inner) : Exception("A file could not be written.", inner)
{
    /// <summary>Whether it is the system's storage that failed. .NET keeps Linux's error number: input/output, handles, no space, read-only, quota.</summary>
    public static bool Is(Exception error) => error is StorageException or IOException { HResult: 5 or 23 or 24 or 28 or 30 or 122 };
}
