namespace Rapport.Packages;

/// <summary>
/// What a person has read because the package does not say it in a way a program can: who adds a line has read the licence. It holds for that
/// very text, so a later version under another one is refused again.
/// </summary>
/// <param name="Name">The package.</param>
/// <param name="LicenceText">The checksum of its licence file; of an npm package, of the whole.</param>
/// <param name="Reason">Why it may be used, for the table.</param>
internal sealed record Review(string Name, string LicenceText, string Reason)
{
    public static readonly IReadOnlyList<Review> All =
    [
        new("parse-cache-control", "sha512-60zvsJReQPX5/QP0Kzfd/VrpjScIQ7SHBW6bFCYfEP+fp0Eppr1SHhIO5nd1PjZtvclzSzES9D/p5nFJurwfWg==", "BSD-3-Clause (its LICENSE)"),
        new("SourceGear.sqlite3", "99464c3a88df7b708ce59e462cdcb85f72dfc9b1335b4fcc68be56131b634b95", "public domain (SQLite itself)"),
    ];
}
