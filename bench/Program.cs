using System.CommandLine;
using Rapport.Bench;

// Measures Rapport against the bare database, in one run. docs/guide/operate.md tells how to read it.
var database = new Option<string?>("--database") { Description = "Host=… for PostgreSQL (a database that may be filled); SQLite in a temporary folder unless given" };
var rows = new Option<int>("--rows") { Description = "Opportunities to import", DefaultValueFactory = _ => 8_800 };
var import = new Command("import", "Import opportunities through the API; rows per second, and the ratio to a bare bulk insert") { database, rows };
import.SetAction((parsed, cancel) => ImportBench.RunAsync(parsed.GetValue(database), parsed.GetValue(rows), cancel));
var file = new Option<FileInfo>("--file") { Description = "UCI Online Retail as CSV, or that as .gz", Required = true };
var retail = new Command("import-retail", "Import invoice lines as activities into a server of its own; rows per second, and its memory above idle") { database, file };
retail.SetAction((parsed, cancel) => RetailBench.RunAsync(parsed.GetValue(database), parsed.GetValue(file)!, cancel));
var opportunities = new Option<int>("--rows") { Description = "Opportunities in the database", DefaultValueFactory = _ => 200_000 };
var seconds = new Option<int>("--seconds") { Description = "How long each round measures; there are three rounds", DefaultValueFactory = _ => 5 };
var roles = new Command("roles", "Lists as a salesperson, a manager and an administrator; each one's ratio to its own bare SQL") { database, opportunities, seconds };
roles.SetAction((parsed, cancel) => RolesBench.RunAsync(parsed.GetValue(database), parsed.GetValue(opportunities), parsed.GetValue(seconds), cancel));
return await new RootCommand("Rapport's measurements") { import, retail, roles }.Parse(args).InvokeAsync();
