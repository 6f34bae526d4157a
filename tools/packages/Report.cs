namespace Rapport.Packages;

/// <summary>The table, the reasons against packages, and the sum.</summary>
/// <param name="NotChecked">What could not be found out.</param>
internal sealed record Report(IReadOnlyList<Judgement> Judgements, IReadOnlyList<string> NotChecked)
{
    /// <summary>Whether there is nothing against any package.</summary>
    public bool Holds => Judgements.Count > 0 && Judgements.All(j => j.Faults.Count == 0);

    public IEnumerable<string> Lines()
    {
        var rows = Judgements.OrderBy(j => j.Package.Source, StringComparer.Ordinal).ThenBy(j => j.Package.Name, StringComparer.OrdinalIgnoreCase).ThenBy(j => j.Package.Version, StringComparer.Ordinal).ToList();
        var width = rows.Select(j => j.Package.Name.Length + j.Package.Version.Length + 1).DefaultIfEmpty().Max();
        foreach (var (package, licence, faults) in rows)
        {
            var use = $"{(package.Ships ? "ships" : "tools")}, {(package.Direct ? "direct" : "brought")}";
            yield return $"{package.Source,-5}  {$"{package.Name} {package.Version}".PadRight(width)}  {use,-14}  {licence}";
        }

        foreach (var judgement in rows.Where(j => j.Faults.Count > 0))
        {
            yield return $"FAILED: {judgement.Package.Name} {judgement.Package.Version}: {string.Join("; ", judgement.Faults)}";
        }

        foreach (var gap in NotChecked)
        {
            yield return $"not checked: {gap}";
        }

        var bad = rows.Count(j => j.Faults.Count > 0);
        yield return $"{rows.Count - bad} passed, {bad} failed{(NotChecked.Count == 0 ? "" : $", {NotChecked.Count} skipped")}";
    }
}
