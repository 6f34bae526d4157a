namespace Rapport.Platform.Imports;

/// <summary>How large an uploaded file may be.</summary>
/// <param name="Bytes">At most.</param>
public sealed record UploadLimit(long Bytes)
{
    /// <summary>512 MB.</summary>
    public const long Default = 512L * 1024 * 1024;
}
