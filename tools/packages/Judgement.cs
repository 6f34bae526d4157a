namespace Rapport.Packages;

/// <summary>What is said about a package in the table.</summary>
/// <param name="Licence">Its licence, as stated or as read.</param>
/// <param name="Faults">Why it may not be used; empty where it may.</param>
internal sealed record Judgement(Package Package, string Licence, IReadOnlyList<string> Faults)
{
    /// <param name="reviews">What people have read.</param>
    /// <param name="warnings">What those who keep packages say of them.</param>
    public static Judgement Of(Package package, IReadOnlyList<Review> reviews, IEnumerable<Warning> warnings)
    {
        var review = package.LicenceText is null ? null : reviews.FirstOrDefault(r => r.Name == package.Name && r.LicenceText == package.LicenceText);
        var fault = review is not null ? null
            : package.Licence is { } stated ? Licences.Fault(stated, package.Ships)
            : package.LicenceText is { } text ? $"its licence is a file that nobody has read yet (SHA-256 {text})"
            : "it states no licence";
        var said = from warning in warnings where warning.Concerns(package) select warning.Text;
        return new(package, review?.Reason ?? package.Licence ?? "unknown", [.. new[] { fault }.OfType<string>(), .. said]);
    }
}

/// <summary>What those who keep packages say of one version: a known vulnerability, or that it is no longer maintained.</summary>
internal sealed record Warning(string Name, string Version, string Text)
{
    public bool Concerns(Package package) =>
        string.Equals(Name, package.Name, StringComparison.OrdinalIgnoreCase) && string.Equals(Version, package.Version, StringComparison.OrdinalIgnoreCase);
}
