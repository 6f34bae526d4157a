namespace Rapport.Platform.Fields.Decimal;

/// <summary>An exact decimal number; see <see cref="ExactNumber"/> for its bounds.</summary>
internal sealed class DecimalType : ExactNumberType
{
    public override string Name => "decimal";

    public override Labels Label => ("小数", "Decimal number");
}
