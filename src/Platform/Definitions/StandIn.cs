namespace Rapport.Platform.Definitions;

/// <summary>A field whose value another gives, of records of the past.</summary>
/// <param name="Field">The path of the field that may be missing.</param>
/// <param name="By">The path of the one whose value is taken then.</param>
/// <param name="Note">What whoever imports is told, with <c>{0}</c> for how many rows have that value.</param>
public sealed record StandIn(string Field, string By, Labels Note);
