using System.Collections.Concurrent;
using System.Globalization;
using Rapport.Platform.Definitions;
using Rapport.Testing;
using Shouldly;

namespace Rapport.Api.Tests.Security.Endpoints;

/// <summary>Records of every object at every place, made many at a time. What changes a record gets one that nobody has touched.</summary>
internal sealed class RecordStock(ApiClient administrator, string pipeline, Func<Place, string?> owner)
{
    private const int AtOnce = 30;

    private readonly ConcurrentDictionary<(string, Place), Queue<string>> stock = new();

    /// <summary>A record that was not taken before.</summary>
    public async Task<string> TakeAsync(ObjectDefinition definition, Place place)
    {
        var left = stock.GetOrAdd((definition.Name, place), _ => new());
        if (left.Count == 0)
        {
            (await MakeAsync(definition, place)).ForEach(left.Enqueue);
        }

        return left.Dequeue();
    }

    /// <summary>The least that makes a new record.</summary>
    public Dictionary<string, object?> New(ObjectDefinition definition, Place place = Place.Nowhere)
    {
        var record = definition.Name switch
        {
            "currency_rate" => new() { ["currency"] = "USD", ["date"] = new DateOnly(2000, 1, 1).AddDays(Builders.Next).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), ["rate"] = 7 },
            "stage" => new() { ["pipelineId"] = pipeline, ["value"] = $"s{Builders.Next}", ["name"] = "x" },
            "activity" => new() { ["kind"] = "call" },
            _ => new Dictionary<string, object?>(),
        };
        if (definition.Name != "currency_rate")
        {
            record[definition.Title.Path] = $"{Mark(place)} {Builders.Next}";
        }

        if (owner(place) is { } id && definition.Owned)
        {
            record["ownerId"] = id;
        }

        return record;
    }

    /// <summary>A change that the object allows whoever may change it.</summary>
    public static Dictionary<string, object?> Changed(ObjectDefinition definition) =>
        definition.Name == "currency_rate" ? new() { ["rate"] = 8 } : new() { [definition.Title.Path] = $"y {Builders.Next}" };

    /// <summary>What the sharing rules know the shared records by.</summary>
    public static string Mark(Place place) => place switch
    {
        Place.SharedRead => "只读共享",
        Place.SharedWrite => "可写共享",
        _ => "x",
    };

    private async Task<List<string>> MakeAsync(ObjectDefinition definition, Place place)
    {
        var ids = await administrator.Many(definition.Path, Enumerable.Range(0, AtOnce).Select(_ => New(definition, place)));
        if (place is Place.Deleted or Place.DeletedElsewhere)
        {
            (await administrator.Post($"{definition.Path}/batch?atomic=true", ids.Select(id => new { op = "delete", id }))).Status.ShouldBe(200);
        }

        return ids;
    }
}
