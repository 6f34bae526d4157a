namespace Rapport.Packages;

/// <summary>A package that Rapport is made of, or made with.</summary>
/// <param name="Source">Who keeps it: NuGet, npm.</param>
/// <param name="Direct">Whether a project asks for it by name; else another package brings it.</param>
/// <param name="Ships">Whether it is part of what users run; else it builds or tests that.</param>
/// <param name="Licence">An SPDX expression, as the package states it; null where it states none.</param>
/// <param name="LicenceText">The SHA-256, in lower-case hex, of the file the package gives instead; null where it gives none.</param>
internal sealed record Package(string Source, string Name, string Version, bool Direct, bool Ships, string? Licence, string? LicenceText = null);
