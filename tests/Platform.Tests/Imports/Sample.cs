using System.Text.Json;
using Rapport.Platform.Access;
using Rapport.Platform.Access.Rights;
using Rapport.Platform.Definitions;
using Rapport.Platform.Fields;
using Rapport.Platform.Imports;
using Rapport.Platform.Imports.Files;
using Rapport.Platform.Imports.Mapping;
using Rapport.Platform.Imports.Rows;
using Rapport.Platform.Problems;
using Rapport.Platform.Tests.Imports.Files;

namespace Rapport.Platform.Tests.Imports;

/// <summary>A small object to import into, and a file with its mapping read as an import reads it.</summary>
internal sealed class Sample
{
    public static readonly TimeZoneInfo Shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    public static readonly Catalog Catalog = new(
    [
        new ObjectBuilder("person", "people", ("人员", "Person"), ("人员", "People")).Text("name", ("姓名", "Name"), required: true).Build(),
        new ObjectBuilder("user", "users", ("用户", "User"), ("用户", "Users")).Text("name", ("姓名", "Name"), required: true).Build(),
        new ObjectBuilder("firm", "firms", ("公司", "Firm"), ("公司", "Firms"))
            .Owned()
            .OfThePastWhenImported("closedDate")
            .Text("name", ("公司名称", "Name"), required: true)
            .Text("code", ("编号", "Code"), unique: true)
            .Choice("tier", ("等级", "Tier"), [new("gold", ("金牌", "Gold")), new("silver", ("银牌", "Silver"))])
            .Choice("industry", ("行业", "Industry"), [new("software", ("软件", "Software"))], open: true)
            .MultiChoice("tags", ("标签", "Tags"), [new("vip", ("重点", "VIP"))], open: true)
            .Field("amount", FieldTypes.Money, ("金额", "Amount"))
            .Field("employees", FieldTypes.Integer, ("员工人数", "Employees"))
            .Field("share", FieldTypes.Percent, ("占比", "Share"))
            .Field("openedDate", FieldTypes.Date, ("开始日期", "Opened"))
            .Field("closedDate", FieldTypes.Date, ("关闭日期", "Closed"))
            .Field("seenAt", FieldTypes.DateTime, ("时间", "Seen"))
            .Field("email", FieldTypes.Email, ("邮箱", "E-mail"))
            .Reference("personId", "person", ("联系人", "Person"))
            .Reference("parentId", "firm", ("母公司", "Parent"))
            .Add(new() { Name = "score", Type = FieldTypes.Integer, Label = ("评分", "Score"), Custom = true })
            .Build(),
    ]);

    private readonly TableFormat format;
    private readonly List<TableRow> rows;

    public Sample(string text)
    {
        using var file = new TemporaryFile(text);
        format = TableFile.Detect(file.Path, FormatHint.None).Format!;
        Profile = FileProfiler.Profile(file.Path, format);
        rows = [.. TableFile.Read(file.Path, format)];
    }

    public static ObjectDefinition Firm => Catalog["firm"];

    private static Viewer Administrator => new(Guid.Empty, "管理员", null, ShippedRoles.Administrator, null, Circle.Empty, Language.Zh);

    public FileProfile Profile { get; }

    public (ImportPlan? Plan, IReadOnlyList<Refusal> Errors) Read(string mapping, ImportMode mode = ImportMode.Create, params string[] match)
    {
        using var document = JsonDocument.Parse(mapping);
        var reader = new PlanReader(Catalog, Firm, Administrator, Profile, Shanghai);
        return (reader.Read(document.RootElement, mode, match), reader.Errors);
    }

    public ImportPlan Plan(string mapping) => Read(mapping).Plan!;

    public List<RowDraft> Drafts(string mapping)
    {
        var reader = new RowReader(Plan(mapping));
        return [.. rows.Select(reader.Read)];
    }
}
