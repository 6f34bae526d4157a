using System.Collections.Frozen;
using System.Text.Json;
using Rapport.Platform.Definitions;
using Rapport.Platform.Storage;

namespace Rapport.Platform.Fields.Money;

/// <summary>An ISO 4217 currency code.</summary>
internal sealed class CurrencyType : FieldType
{
    // ISO 4217 list one, active codes of countries and territories.
    private static readonly FrozenSet<string> Codes = (
        "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK " +
        "DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS " +
        "KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD " +
        "OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP " +
        "TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG").Split(' ').ToFrozenSet();

    public override string Name => "currency";

    public override Labels Label => ("货币", "Currency");

    public override bool ForAdministrators => false;

    public override Stored Stored(FieldDefinition field) => Storage.Stored.Text;

    public override Parsed FromJson(JsonElement json, FieldDefinition field) =>
        json.ValueKind == JsonValueKind.String ? FromText(json.GetString()!, field, TextHints.Plain) : Errors.Type(("货币代码", "a currency code"));

    public override Parsed FromText(string text, FieldDefinition field, TextHints hints)
    {
        var code = text.Trim().ToUpperInvariant();
        return IsCode(code) ? Parsed.Of(code) : Errors.NotACurrency(text);
    }

    public override void ToJson(Utf8JsonWriter writer, object value, FieldDefinition field) => writer.WriteStringValue((string)value);

    internal static bool IsCode(string code) => Codes.Contains(code);
}
