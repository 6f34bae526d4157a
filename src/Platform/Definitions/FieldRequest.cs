using System.Text.Json.Serialization;

namespace Rapport.Platform.Definitions;

/// <summary>An administrator's wish for a field, as it stands in a body. A null member of a PATCH leaves things as they are.</summary>
internal sealed record FieldRequest
{
    public string? Name { get; init; }
    public string? Type { get; init; }
    public LabelRequest? Label { get; init; }
    public LabelRequest? Help { get; init; }
    public bool? Required { get; init; }
    public bool? Unique { get; init; }
    public bool? Searchable { get; init; }
    public bool? Filterable { get; init; }
    public bool? Open { get; init; }
    public string? Reference { get; init; }
    public int? MaxLength { get; init; }
    public decimal? Min { get; init; }
    public decimal? Max { get; init; }
    public List<OptionRequest?>? Options { get; init; }
}

/// <summary>A label in one or both languages; the missing one is the other.</summary>
internal sealed record LabelRequest
{
    [JsonPropertyName("zh-CN")]
    public string? Zh { get; init; }

    public string? En { get; init; }
}

internal sealed record OptionRequest
{
    public string? Value { get; init; }
    public LabelRequest? Label { get; init; }
    public string? Colour { get; init; }
    public bool? Retired { get; init; }
}
