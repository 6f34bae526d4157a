using System.CommandLine;
using Rapport.Bench;
using Rapport.Bench.Reports;
using Rapport.Bench.Worlds;

// Measures Rapport against the bare database, in one run. docs/figures.md tells how to read it.
var database = new Option<string?>("--database") { Description = "Host=…: any database of a PostgreSQL server, on which the bench makes its own, named rapport_bench_…; SQLite unless given" };
var keep = new Option<DirectoryInfo>("--keep") { Description = "Where SQLite's files are kept between runs", DefaultValueFactory = _ => new(Path.Combine(Path.GetTempPath(), "rapport-bench")) };
var scale = new Option<double>("--scale") { Description = "1 is 200,000 accounts, 300,000 contacts, 200,000 opportunities, 1,000,000 activities; 5 is five times that; 0.01 is the least", DefaultValueFactory = _ => 1 };
var generate = new Command("generate", "Make the data that everything is measured with, unless it is there") { database, keep, scale };
generate.SetAction(async (parsed, cancel) =>
{
    var size = parsed.GetValue(scale);
    var made = await new Generator(new(size), new(parsed.GetValue(database), parsed.GetValue(keep)!)).EnsureAsync(Keep.World(size), cancel);
    Console.WriteLine(made ? "made" : "there already");
    return 0;
});

var only = new Option<string[]>("--only") { Description = "T1,T2 …; all unless given", CustomParser = r => [.. r.Tokens.SelectMany(t => t.Value.Split(','))] };
var clients = new Option<int[]>("--clients") { Description = "How many ask at once", DefaultValueFactory = _ => [1, 8, 32], CustomParser = r => [.. r.Tokens.SelectMany(t => t.Value.Split(',')).Select(int.Parse)] };
var seconds = new Option<int>("--seconds") { Description = "How long each of three rounds measures", DefaultValueFactory = _ => 5 };
var output = new Option<FileInfo?>("--out") { Description = "Keep the figures in a file, to compare" };
var markdown = new Option<bool>("--markdown") { Description = "Print the table for a document" };
var run = new Command("run", "Measure, and hold it against bare SQL in the same run") { database, keep, scale, only, clients, seconds, output, markdown };
run.SetAction(async (parsed, cancel) =>
{
    var request = new RunRequest(new(parsed.GetValue(database), parsed.GetValue(keep)!), parsed.GetValue(scale), parsed.GetValue(only) ?? [], parsed.GetValue(clients)!, parsed.GetValue(seconds));
    var found = await RunBench.RunAsync(request, cancel);
    Console.WriteLine($"{found.Database}, {found.World}, {found.Machine}");
    foreach (var line in parsed.GetValue(markdown) ? Table.Markdown(found.Rows) : Table.Plain(found.Rows))
    {
        Console.WriteLine(line);
    }

    if (parsed.GetValue(output) is { } file)
    {
        await found.WriteAsync(file, cancel);
    }

    return 0;
});

var rows = new Option<int>("--rows") { Description = "Opportunities to import", DefaultValueFactory = _ => 8_800 };
var import = new Command("import", "Import opportunities through the API; rows per second, and the ratio to a bare bulk insert") { database, rows };
import.SetAction((parsed, cancel) => ImportBench.RunAsync(parsed.GetValue(database), parsed.GetValue(rows), cancel));
var lines = new Option<FileInfo>("--file") { Description = "UCI Online Retail as CSV, or that as .gz", Required = true };
var retail = new Command("import-retail", "Import invoice lines as activities into a server of its own; rows per second, and its memory above idle") { database, lines };
retail.SetAction((parsed, cancel) => RetailBench.RunAsync(parsed.GetValue(database), parsed.GetValue(lines)!, cancel));
return await new RootCommand("Rapport's measurements") { generate, run, import, retail }.Parse(args).InvokeAsync();
