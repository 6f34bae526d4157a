using System.CommandLine;
using Rapport.Bench;
using Rapport.Bench.Reports;
using Rapport.Bench.Worlds;

// Measures Rapport against the bare database, in one run. docs/figures.md tells how to read it.
var database = new Option<string?>("--database") { Description = "Host=…: any database of a PostgreSQL server, on which the bench makes its own, named rapport_bench_…; SQLite unless given" };
var keep = new Option<DirectoryInfo>("--keep") { Description = "Where SQLite's files are kept between runs", DefaultValueFactory = _ => new(Path.Combine(Path.GetTempPath(), "rapport-bench")) };
var scale = new Option<double>("--scale") { Description = "1 is 200,000 accounts, 300,000 contacts, 200,000 opportunities, 1,000,000 activities; 5 is five times that; 0.01 is the least", DefaultValueFactory = _ => 1 };
scale.Validators.Add(result =>
{
    if (result.GetValueOrDefault<double>() < World.LeastScale)
    {
        result.AddError("--scale is 0.01 at least");
    }
});
var only = new Option<string[]>("--only") { Description = "T1,T2,stage …; all unless given", DefaultValueFactory = _ => [], CustomParser = r => [.. r.Tokens.SelectMany(t => t.Value.Split(','))] };
var clients = new Option<int[]>("--clients") { Description = "How many ask at once", DefaultValueFactory = _ => [1, 8, 32], CustomParser = r => [.. r.Tokens.SelectMany(t => t.Value.Split(',')).Select(int.Parse)] };
var seconds = new Option<int>("--seconds") { Description = "How long each of three rounds measures", DefaultValueFactory = _ => 5 };
var invoices = new Option<FileInfo?>("--invoices") { Description = "UCI Online Retail as CSV, or that as .gz, for T9; made up unless given" };
var output = new Option<FileInfo?>("--out") { Description = "Keep the figures in a file, to compare" };
var markdown = new Option<bool>("--markdown") { Description = "Print the table for a document" };
var compare = new Option<FileInfo[]>("--compare") { Description = "Measure nothing; show two kept runs side by side", Arity = new(2, 2), AllowMultipleArgumentsPerToken = true };

var generate = new Command("generate", "Make the data that everything is measured with, unless it is there") { database, keep, scale };
generate.SetAction(async (parsed, cancel) =>
{
    var size = parsed.GetValue(scale);
    var made = await new Generator(new(size), new(parsed.GetValue(database), parsed.GetValue(keep)!)).EnsureAsync(Keep.World(size), cancel);
    Console.WriteLine(made ? "made" : "there already");
    return 0;
});

var run = new Command("run", "Measure, and hold it against bare SQL in the same run") { database, keep, scale, only, clients, seconds, invoices, output, markdown, compare };
run.SetAction(async (parsed, cancel) =>
{
    if (parsed.GetValue(compare) is [var before, var after])
    {
        foreach (var line in Change.Lines(await Run.ReadAsync(before, cancel), await Run.ReadAsync(after, cancel)))
        {
            Console.WriteLine(line);
        }

        return 0;
    }

    return await PrintAsync(parsed, await RunBench.RunAsync(Request(parsed), cancel), cancel);
});

var growth = new Command("growth", "Measure with the data of --scale and with five times as many, and what it costs more") { database, keep, scale, seconds, output, markdown };
growth.SetAction(async (parsed, cancel) => await PrintAsync(parsed, await GrowthBench.RunAsync(Request(parsed), cancel), cancel));
return await new RootCommand("Rapport's measurements") { generate, run, growth }.Parse(args).InvokeAsync();

RunRequest Request(ParseResult parsed) => new(
    new(parsed.GetValue(database), parsed.GetValue(keep)!), parsed.GetValue(scale), parsed.GetValue(only) ?? [], parsed.GetValue(clients) ?? [], parsed.GetValue(seconds), parsed.GetValue(invoices));

async Task<int> PrintAsync(ParseResult parsed, Run found, CancellationToken cancel)
{
    Console.WriteLine($"{found.At:yyyy-MM-dd}, {found.Database}, {found.World}, {found.Machine}");
    foreach (var line in parsed.GetValue(markdown) ? Table.Markdown(found.Rows).Prepend("") : Table.Plain(found.Rows))
    {
        Console.WriteLine(line);
    }

    if (parsed.GetValue(output) is { } file)
    {
        await found.WriteAsync(file, cancel);
    }

    return 0;
}
