namespace Rapport.Access.Tests.Model;

/// <summary>What the tests know of a field's type.</summary>
internal enum FieldKind
{
    Text,
    LongText,
    Phone,
    Email,
    Choice,
    Number,
    Money,
    Reference,
}

/// <summary>A field that the tests write, ask for and restrict.</summary>
/// <param name="Path">Its path: <c>name</c>, <c>custom.note</c>.</param>
/// <param name="Kind">Its type.</param>
/// <param name="Target">The object a reference points at.</param>
/// <param name="Fixed">Whether no role may restrict it.</param>
internal sealed record Field(string Path, FieldKind Kind, string? Target = null, bool Fixed = false)
{
    public bool IsCustom => Path.StartsWith("custom.", StringComparison.Ordinal);

    /// <summary>The name inside the record, or inside its <c>custom</c>.</summary>
    public string Name => IsCustom ? Path["custom.".Length..] : Path;

    /// <summary>The step of a dotted path through a reference: <c>account</c>, <c>custom.partner</c>.</summary>
    public string Step => Path[..^2];

    public bool IsMaskable => Kind is FieldKind.Text or FieldKind.LongText or FieldKind.Phone or FieldKind.Email;

    public bool IsSortable => Kind != FieldKind.LongText;

    public bool IsNumber => Kind is FieldKind.Number or FieldKind.Money;
}

/// <summary>An object as the tests know it: a part of its fields, written here once more and not taken from the product.</summary>
internal sealed record Entity(string Name, string Path, bool Owned, params Field[] Fields)
{
    /// <summary>The field that names a record.</summary>
    public string Title => Fields[0].Path;

    public Field? Find(string path) => Fields.FirstOrDefault(f => f.Path == path);

    public Field? FindStep(string step) => Fields.FirstOrDefault(f => f.Kind == FieldKind.Reference && f.Step == step);
}

/// <summary>The objects of the test.</summary>
internal static class Entities
{
    public static readonly Entity Account = new("account", "accounts", true,
        new("name", FieldKind.Text, Fixed: true), Owner, new("city", FieldKind.Text), new("phone", FieldKind.Phone), new("tier", FieldKind.Choice),
        new("employees", FieldKind.Number), new("annualRevenue", FieldKind.Money), new("description", FieldKind.LongText),
        new("parentId", FieldKind.Reference, "account"), new("custom.note", FieldKind.Text));

    public static readonly Entity Contact = new("contact", "contacts", true,
        new("name", FieldKind.Text, Fixed: true), Owner, new("title", FieldKind.Text), new("phone", FieldKind.Phone), new("email", FieldKind.Email),
        new("accountId", FieldKind.Reference, "account"), new("custom.note", FieldKind.Text), new("custom.partnerId", FieldKind.Reference, "account"));

    public static readonly Entity Opportunity = new("opportunity", "opportunities", true,
        new("name", FieldKind.Text, Fixed: true), Owner, new("nextStep", FieldKind.Text), new("amount", FieldKind.Money), new("type", FieldKind.Choice),
        new("accountId", FieldKind.Reference, "account"), new("contactId", FieldKind.Reference, "contact"));

    public static readonly Entity Activity = new("activity", "activities", true,
        new("subject", FieldKind.Text, Fixed: true), Owner, new("kind", FieldKind.Choice, Fixed: true), new("body", FieldKind.LongText), new("durationMinutes", FieldKind.Number),
        new("accountId", FieldKind.Reference, "account"), new("contactId", FieldKind.Reference, "contact"), new("opportunityId", FieldKind.Reference, "opportunity"));

    public static readonly Entity Task = new("task", "tasks", true,
        new("subject", FieldKind.Text, Fixed: true), Owner, new("priority", FieldKind.Choice), new("description", FieldKind.LongText),
        new("accountId", FieldKind.Reference, "account"), new("contactId", FieldKind.Reference, "contact"), new("leadId", FieldKind.Reference, "lead"));

    public static readonly Entity Lead = new("lead", "leads", true,
        new("name", FieldKind.Text, Fixed: true), Owner, new("company", FieldKind.Text), new("phone", FieldKind.Phone), new("city", FieldKind.Text));

    public static readonly Entity User = new("user", "users", false,
        new("name", FieldKind.Text, Fixed: true), new("title", FieldKind.Text), new("phone", FieldKind.Phone), new("email", FieldKind.Email),
        new("teamId", FieldKind.Reference, "team"), new("role", FieldKind.Choice, Fixed: true));

    public static readonly Entity Team = new("team", "teams", false,
        new("name", FieldKind.Text, Fixed: true), new("parentId", FieldKind.Reference, "team"));

    /// <summary>The objects whose records have owners, those that others point at first.</summary>
    public static readonly IReadOnlyList<Entity> Owned = [Account, Contact, Opportunity, Lead, Activity, Task];

    public static readonly IReadOnlyDictionary<string, Entity> All = Owned.Append(User).Append(Team).ToDictionary(e => e.Name);

    private static Field Owner => new("ownerId", FieldKind.Reference, "user", Fixed: true);
}
