namespace Rapport.Platform.Fields.Money;

/// <summary>An amount in the company's currency, computed by Rapport at the dated rate; null when there is no rate.</summary>
internal sealed class MoneyBaseType : ExactNumberType
{
    public override string Name => "moneyBase";

    public override Labels Label => ("本位币金额", "Amount in the company's currency");

    public override bool ForAdministrators => false;
}
