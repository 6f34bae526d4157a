using System.Collections.Frozen;

namespace Rapport.Platform.Fields;

/// <summary>The field types, one instance each. A new type is one folder and one line here.</summary>
public static class FieldTypes
{
    public static readonly FieldType Id = new Fields.Id.IdType();
    public static readonly FieldType Text = new Fields.Text.TextType();
    public static readonly FieldType LongText = new Fields.LongText.LongTextType();
    public static readonly FieldType Integer = new Fields.Integer.IntegerType();
    public static readonly FieldType Decimal = new Fields.Decimal.DecimalType();
    public static readonly FieldType Percent = new Fields.Percent.PercentType();
    public static readonly FieldType Money = new Fields.Money.MoneyType();
    public static readonly FieldType MoneyBase = new Fields.Money.MoneyBaseType();
    public static readonly FieldType Currency = new Fields.Money.CurrencyType();
    public static readonly FieldType Boolean = new Fields.Boolean.BooleanType();
    public static readonly FieldType Date = new Fields.Date.DateType();
    public static readonly FieldType DateTime = new Fields.DateTime.DateTimeType();
    public static readonly FieldType Choice = new Fields.Choice.ChoiceType();
    public static readonly FieldType MultiChoice = new Fields.MultiChoice.MultiChoiceType();
    public static readonly FieldType Reference = new Fields.Reference.ReferenceType();
    public static readonly FieldType Email = new Fields.Email.EmailType();
    public static readonly FieldType Phone = new Fields.Phone.PhoneType();
    public static readonly FieldType Web = new Fields.Web.WebType();
    public static readonly FieldType Address = new Fields.Address.AddressType();
    public static readonly FieldType TimeZone = new Fields.TimeZone.TimeZoneType();
    public static readonly FieldType WorkingHours = new Fields.WorkingHours.WorkingHoursType();

    private static readonly FrozenDictionary<string, FieldType> ByName = typeof(FieldTypes)
        .GetFields().Select(f => f.GetValue(null)).OfType<FieldType>().ToFrozenDictionary(t => t.Name);

    public static IEnumerable<FieldType> All => ByName.Values;

    public static FieldType? Find(string name) => ByName.GetValueOrDefault(name);
}
