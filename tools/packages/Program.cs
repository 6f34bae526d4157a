using Rapport.Packages;

// Lists every package with its licence and what is known against it; ends with 1 where one may not be used. Argument: the checkout's folder.
if (args is not [var folder] || !File.Exists(Path.Combine(folder, "Rapport.slnx")))
{
    Console.Error.WriteLine("Usage: Rapport.Packages <folder with Rapport.slnx>, after a restore");
    return 2;
}

var solution = Path.GetFullPath(Path.Combine(folder, "Rapport.slnx"));
var root = Path.GetDirectoryName(solution)!;
var npm = from file in Directory.EnumerateFiles(Path.Combine(root, "tools"), "package-lock.json", new EnumerationOptions { RecurseSubdirectories = true })
          where !file.Contains("/node_modules/", StringComparison.Ordinal)
          from package in NpmPackages.Of(File.ReadAllText(file), ships: false)
          select package;
var packages = NuGetPackages.Of(solution).Concat(npm.Distinct()).ToList();

var registry = new Registry(solution);
var answers = Registry.Questions.Select(q => (Question: q, Told: registry.Ask(q))).ToList();
var notChecked = answers.Where(a => a.Told is null).Select(a => $"{a.Question.About} of NuGet packages; the registry did not tell what is known of {a.Question.Package} {a.Question.Version}");
var report = new Report(
    [.. packages.Select(p => Judgement.Of(p, Review.All, answers.SelectMany(a => a.Told ?? [])))],
    [.. notChecked, "vulnerabilities and deprecation of npm packages; none of them ships"]);
foreach (var line in report.Lines())
{
    Console.WriteLine(line);
}

return report.Holds ? 0 : 1;
