namespace Rapport.Platform.Fields.Money;

/// <summary>
/// An amount in the record's one currency: exact, four decimals, |amount| &lt; 10¹³. Beside it <c>…Base</c>, the same in the company's currency.
/// </summary>
internal sealed class MoneyType : ExactNumberType
{
    public override string Name => "money";

    public override Labels Label => ("金额", "Money");
}
