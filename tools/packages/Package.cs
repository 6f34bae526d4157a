namespace Rapport.Packages;

/// <summary>A package that Rapport is made of, or made with.</summary>
/// <param name="Source">Who keeps it: NuGet, npm.</param>
/// <param name="Direct">Whether a project asks for it by name; else another package brings it.</param>
/// <param name="Ships">Whether it is part of what users run; else it builds or tests that.</param>
/// <param name="Licence">An SPDX expression, as the package states it; null where it states none.</param>
/// <param name="LicenceText">
/// What stands for the text somebody has to read where it states none: the SHA-256, in lower-case hex, of the file that a NuGet package gives
/// instead; of an npm package the checksum of the whole, as the lock file pins it. Null where there is neither.
/// </param>
internal sealed record Package(string Source, string Name, string Version, bool Direct, bool Ships, string? Licence, string? LicenceText = null);
