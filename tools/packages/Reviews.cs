namespace Rapport.Packages;

/// <summary>
/// What a person has read because the package does not say it in a way a program can: who adds a line has read the licence. It holds for that
/// very text, so a later version under another one is refused again.
/// </summary>
/// <param name="Name">The package.</param>
/// <param name="LicenceText">The SHA-256 of its licence file.</param>
/// <param name="Reason">Why it may be used, for the table.</param>
internal sealed record Review(string Name, string LicenceText, string Reason)
{
    public static readonly IReadOnlyList<Review> All =
    [
        new("SourceGear.sqlite3", "99464c3a88df7b708ce59e462cdcb85f72dfc9b1335b4fcc68be56131b634b95", "public domain (SQLite itself)"),
    ];
}
