using Rapport.Platform.Definitions;

namespace Rapport.Platform.Fields.Percent;

/// <summary>A percentage, kept as people say it: 12.5 is 12.5 %. From 0 to 100 unless the field says otherwise.</summary>
internal sealed class PercentType : ExactNumberType
{
    public override string Name => "percent";

    public override Labels Label => ("百分比", "Percent");

    protected override bool PercentAllowed => true;

    protected override FieldDefinition Bounded(FieldDefinition field) => field with { Min = field.Min ?? 0, Max = field.Max ?? 100 };
}
