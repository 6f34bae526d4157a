using Microsoft.Extensions.DependencyInjection;
using Rapport.Platform;
using Rapport.Platform.Imports.Presets;
using Shouldly;
using Xunit;

namespace Rapport.Server.Tests;

/// <summary>What the tables of other systems' files name is there.</summary>
public sealed class ForeignFilesTests
{
    [Fact]
    public async Task Every_field_and_every_option_in_the_tables_exists()
    {
        using var place = new Workplace();
        var (app, _) = Application.Build(place.Settings.ToDictionary(s => s.Key.Replace("__", ":", StringComparison.Ordinal), s => (string?)s.Value));
        await using var disposed = app;
        var catalog = app.Services.GetRequiredService<Workspace>().Catalog;
        var wrong = new List<string>();
        foreach (var file in app.Services.GetRequiredService<ForeignFiles>().All)
        {
            foreach (var foreign in file.Fields)
            {
                var field = catalog[file.Object].Find(foreign.Field);
                if (field is null)
                {
                    wrong.Add($"{file.System} {file.Object}: no field {foreign.Field}");
                    continue;
                }

                wrong.AddRange(foreign.Values.Where(v => v.Value is not null && field.Options.Count > 0 && field.OptionOf(v.Value) is null).Select(v => $"{file.System} {file.Object}.{field.Name}: no option {v.Value}"));
            }
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task Five_systems_are_known_for_the_objects_that_people_move()
    {
        using var place = new Workplace();
        var (app, _) = Application.Build(place.Settings.ToDictionary(s => s.Key.Replace("__", ":", StringComparison.Ordinal), s => (string?)s.Value));
        await using var disposed = app;
        var files = app.Services.GetRequiredService<ForeignFiles>().All;

        foreach (var system in new[] { "salesforce", "hubspot", "zoho", "dynamics", "fxiaoke" })
        {
            files.Where(f => f.System == system).Select(f => f.Object).ShouldBe(["user", "account", "contact", "lead", "opportunity", "activity", "task", "product"], ignoreOrder: true, system);
        }
    }
}
