using Rapport.Packages;

// Lists every package with its licence and what is known against it; ends with 1 where one may not be used. Argument: the checkout's folder.
if (args is not [var folder] || !File.Exists(Path.Combine(folder, "Rapport.slnx")))
{
    Console.Error.WriteLine("Usage: Rapport.Packages <folder with Rapport.slnx>, after a restore");
    return 2;
}

var solution = Path.GetFullPath(Path.Combine(folder, "Rapport.slnx"));
var root = Path.GetDirectoryName(solution)!;
string[] places = ["web", "tools", "bench"];
var locks = (from place in places
             from file in Directory.EnumerateFiles(Path.Combine(root, place), "package-lock.json", new EnumerationOptions { RecurseSubdirectories = true })
             where !file.Contains("/node_modules/", StringComparison.Ordinal)
             select (Text: File.ReadAllText(file), Ships: place == "web")).ToList();
var packages = NuGetPackages.Of(solution).Concat(locks.SelectMany(l => NpmPackages.Of(l.Text, l.Ships)).Distinct()).ToList();

var registry = new Registry(solution);
var answers = Registry.Questions.Select(q => (Question: q, Told: registry.Ask(q))).ToList();
var vulnerable = NpmRegistry.Vulnerabilities(Path.Combine(root, "web"));
var notChecked = answers.Where(a => a.Told is null).Select(a => $"{a.Question.About} of NuGet packages; the registry did not tell what is known of {a.Question.Package} {a.Question.Version}");
var report = new Report(
    [.. packages.Select(p => Judgement.Of(p, Review.All, [.. answers.SelectMany(a => a.Told ?? []), .. vulnerable ?? [], .. locks.SelectMany(l => NpmPackages.Deprecations(l.Text))]))],
    [.. notChecked, .. vulnerable is null ? [$"vulnerabilities of npm packages; the registry did not tell what is known of {NpmRegistry.Known}"] : Array.Empty<string>()]);
foreach (var line in report.Lines())
{
    Console.WriteLine(line);
}

return report.Holds ? 0 : 1;
