using System.Text.Json;
using Rapport.Platform.Access.Rights;
using Rapport.Platform.Web;
using Shouldly;
using Xunit;

namespace Rapport.Platform.Tests.Access.Rights;

public sealed class RoleDecisionTests
{
    private static readonly Guid Id = new(7, 0, 0, new byte[8]);

    private static readonly Role Existing = new(Id, "channel", ("渠道", "Channel"), new Dictionary<string, ObjectRights>
    {
        ["firm"] = ObjectRights.Everything(Reach.Team) with { Fields = new Dictionary<string, FieldAccess> { ["city"] = FieldAccess.Hidden } },
        ["good"] = ObjectRights.Reading(Reach.All),
    }, ObjectRights.Nothing, Administers: false);

    [Theory]
    [InlineData("""{"label": {"en": "x"}}""", "name role.name")]
    [InlineData("""{"name": "", "label": {"en": "x"}}""", "name role.name")]
    [InlineData("""{"name": "Sales", "label": {"en": "x"}}""", "name role.name")]
    [InlineData("""{"name": "1st", "label": {"en": "x"}}""", "name role.name")]
    [InlineData("""{"name": "sales-ops", "label": {"en": "x"}}""", "name role.name")]
    [InlineData("""{"name": "sales\n", "label": {"en": "x"}}""", "name role.name")]
    [InlineData("""{"name": "a2345678901234567890123456789012345678901", "label": {"en": "x"}}""", "name role.name")]
    [InlineData("""{"name": "channel", "label": {"en": "x"}}""", "name role.exists")]
    [InlineData("""{"name": "reader", "label": {"en": "x"}}""", "name role.exists")]
    [InlineData("""{"name": "x"}""", "label role.label")]
    [InlineData("""{"name": "x", "label": {}}""", "label role.label")]
    [InlineData("""{"name": "x", "label": {"zh-CN": null, "en": " "}}""", "label role.label")]
    [InlineData("""{"name": "x", "label": {"en": "a\u0007b"}}""", "label role.label")]
    [InlineData("""{"name": "x", "label": {"en": "1234567890123456789012345678901234567890123456789012345678901"}}""", "label role.label")]
    [InlineData("""{"name": "x", "label": {"en": "x"}, "basedOn": "nobody"}""", "basedOn role.not_found")]
    public void A_role_that_cannot_be_made_is_refused(string request, string error) => Create(request).ShouldBe([error]);

    [Theory]
    [InlineData("""{"lady": {"read": "all"}}""", "objects.lady role.unknown_object")]
    [InlineData("""{"user": {"read": "all"}}""", "objects.user role.administrators_only")]
    [InlineData("""{"user": {"create": false}}""", "objects.user role.administrators_only")]
    [InlineData("""{"firm": {"read": "everything"}}""", "objects.firm.read role.reach")]
    [InlineData("""{"firm": {"read": "All"}}""", "objects.firm.read role.reach")]
    [InlineData("""{"good": {"read": "own"}}""", "objects.good.read role.reach")]
    [InlineData("""{"good": {"read": "all", "delete": "teamAndBelow"}}""", "objects.good.delete role.reach")]
    [InlineData("""{"firm": {"change": "own"}}""", "objects.firm.change role.wider_than_reading")]
    [InlineData("""{"firm": {"read": "own", "change": "team"}}""", "objects.firm.change role.wider_than_reading")]
    [InlineData("""{"firm": {"read": "team", "delete": "teamAndBelow"}}""", "objects.firm.delete role.wider_than_reading")]
    [InlineData("""{"firm": {"read": "none", "transfer": "own"}}""", "objects.firm.transfer role.wider_than_reading")]
    [InlineData("""{"firm": {"read": "own", "export": "all"}}""", "objects.firm.export role.wider_than_reading")]
    [InlineData("""{"firm": {"fields": {"colour": "hidden"}}}""", "objects.firm.fields.colour field.unknown")]
    [InlineData("""{"firm": {"fields": {"parent": "hidden"}}}""", "objects.firm.fields.parent field.unknown")]
    [InlineData("""{"firm": {"fields": {"score": "hidden"}}}""", "objects.firm.fields.score field.unknown")]
    [InlineData("""{"firm": {"fields": {"city": "secret"}}}""", "objects.firm.fields.city role.field_access")]
    [InlineData("""{"firm": {"fields": {"city": "full"}}}""", "objects.firm.fields.city role.field_access")]
    [InlineData("""{"firm": {"fields": {"city": null}}}""", "objects.firm.fields.city role.field_access")]
    [InlineData("""{"firm": {"fields": {"id": "hidden"}}}""", "objects.firm.fields.id role.field_fixed")]
    [InlineData("""{"firm": {"fields": {"name": "hidden"}}}""", "objects.firm.fields.name role.field_fixed")]
    [InlineData("""{"firm": {"fields": {"ownerId": "readOnly"}}}""", "objects.firm.fields.ownerId role.field_fixed")]
    [InlineData("""{"firm": {"fields": {"currency": "hidden"}}}""", "objects.firm.fields.currency role.field_fixed")]
    [InlineData("""{"firm": {"fields": {"amountBase": "hidden"}}}""", "objects.firm.fields.amountBase role.field_fixed")]
    [InlineData("""{"firm": {"fields": {"employees": "hidden"}}}""", "objects.firm.fields.employees role.field_fixed")]
    [InlineData("""{"firm": {"fields": {"seenAt": "hidden"}}}""", "objects.firm.fields.seenAt role.field_fixed")]
    [InlineData("""{"firm": {"fields": {"kind": "hidden"}}}""", "objects.firm.fields.kind role.field_fixed")]
    [InlineData("""{"firm": {"fields": {"founded": "masked"}}}""", "objects.firm.fields.founded role.not_maskable")]
    [InlineData("""{"firm": {"fields": {"parentId": "masked"}}}""", "objects.firm.fields.parentId role.not_maskable")]
    [InlineData("""{"firm": {"fields": {"amount": "masked"}}}""", "objects.firm.fields.amount role.not_maskable")]
    public void Rights_that_cannot_be_given_are_refused_where_they_stand(string objects, string errors) =>
        Create($$$"""{"name": "x", "label": {"en": "x"}, "objects": {{{objects}}}}""").ShouldBe(errors.Split(','));

    [Fact]
    public void Everything_wrong_is_told_at_once() =>
        Create("""{"objects": {"firm": {"read": "x", "fields": {"y": "hidden"}}}}""").ShouldBe(["name role.name", "label role.label", "objects.firm.fields.y field.unknown", "objects.firm.read role.reach"]);

    [Fact]
    public void Names_of_any_length_are_shown_short()
    {
        var errors = Create("""{"name": "x", "label": {"en": "x"}, "objects": {"LONG": {}}}""".Replace("LONG", new('o', 5_000), StringComparison.Ordinal));

        errors.Single().Length.ShouldBeLessThan(100);
    }

    [Fact]
    public void Every_right_can_be_given_as_far_as_reading_goes()
    {
        var role = Decide("""{"name": "x", "label": {"zh-CN": "甲"}, "objects": {"firm": {"read": "teamAndBelow", "create": true, "change": "team", "delete": "own", "transfer": "none", "export": "teamAndBelow", "fields": {"amount": "hidden", "phone": "masked", "custom.score": "readOnly"}}}}""")!;

        role.Label.ShouldBe(("甲", "甲"));
        var rights = role.On(Shop.Firm);
        (rights with { Fields = ObjectRights.Nothing.Fields }).ShouldBe(new(Reach.TeamAndBelow, true, Reach.Team, Reach.Own, Reach.None, Reach.TeamAndBelow, false) { Fields = ObjectRights.Nothing.Fields });
        rights.Of(Shop.Firm["amount"]).ShouldBe(FieldAccess.Hidden);
        rights.Of(Shop.Firm["amountBase"]).ShouldBe(FieldAccess.Hidden);
        rights.Of(Shop.Firm["phone"]).ShouldBe(FieldAccess.Masked);
        rights.Of(Shop.Firm["custom.score"]).ShouldBe(FieldAccess.ReadOnly);
        rights.Of(Shop.Firm["city"]).ShouldBe(FieldAccess.Full);
    }

    [Fact]
    public void A_field_of_what_administrators_write_can_be_hidden_and_its_records_stay_readable()
    {
        var role = Decide("""{"name": "x", "label": {"en": "x"}, "objects": {"user": {"fields": {"phone": "hidden"}}}}""")!;

        role.On(Shop.User).Read.ShouldBe(Reach.All);
        role.On(Shop.User).Change.ShouldBe(Reach.None);
        role.On(Shop.User).Of(Shop.User["phone"]).ShouldBe(FieldAccess.Hidden);
    }

    [Fact]
    public void A_role_begins_with_the_rights_of_the_one_it_is_based_on()
    {
        var role = Decide("""{"name": "x", "label": {"en": "x"}, "basedOn": "channel", "objects": {"good": null}}""")!;

        role.On(Shop.Firm).Change.ShouldBe(Reach.Team);
        role.On(Shop.Firm).Of(Shop.Firm["city"]).ShouldBe(FieldAccess.Hidden);
        role.Objects.Keys.ShouldBe(["firm"]);
    }

    [Theory]
    [InlineData("administrator")]
    [InlineData("manager")]
    public void Based_on_a_shipped_role_it_has_its_rights_and_never_administers(string basedOn)
    {
        var role = Decide($$"""{"name": "x", "label": {"en": "x"}, "basedOn": "{{basedOn}}"}""")!;

        role.Administers.ShouldBeFalse();
        role.On(Shop.Firm).ShouldBe(ShippedRoles.Find(basedOn)!.On(Shop.Firm));
        role.On(Shop.User).Change.ShouldBe(Reach.None);
    }

    [Fact]
    public void A_change_leaves_what_it_does_not_name()
    {
        var changed = Change("""{"objects": {"firm": {"read": "all"}}}""", out _)!;

        changed.Label.ShouldBe(("渠道", "Channel"));
        changed.On(Shop.Good).Read.ShouldBe(Reach.All);
        changed.On(Shop.Firm).Read.ShouldBe(Reach.All);
        changed.On(Shop.Firm).Change.ShouldBe(Reach.None);
        changed.On(Shop.Firm).Of(Shop.Firm["city"]).ShouldBe(FieldAccess.Full);
    }

    [Fact]
    public void A_change_of_one_label_leaves_the_other() => Change("""{"label": {"en": "Partners"}}""", out _)!.Label.ShouldBe(("渠道", "Partners"));

    [Fact]
    public void An_object_that_is_null_is_closed() => Change("""{"objects": {"firm": null}}""", out _)!.On(Shop.Firm).ShouldBe(ObjectRights.Nothing);

    [Theory]
    [InlineData("""{"name": "other"}""", "name role.fixed")]
    [InlineData("""{"basedOn": "reader"}""", "name role.fixed")]
    public void Its_name_and_its_basis_stay(string request, string error)
    {
        Change(request, out var errors).ShouldBeNull();
        errors.ShouldBe([error]);
    }

    [Fact]
    public void A_change_may_name_the_name_it_has() => Change("""{"name": "channel"}""", out _).ShouldNotBeNull();

    private static string[] Create(string request)
    {
        var decision = new RoleDecision(Shop.Catalog);
        decision.Create(Read(request), [.. ShippedRoles.All, Existing], Id).ShouldBeNull();
        return Errors(decision);
    }

    private static Role? Decide(string request) => new RoleDecision(Shop.Catalog).Create(Read(request), [.. ShippedRoles.All, Existing], Id);

    private static Role? Change(string request, out string[] errors)
    {
        var decision = new RoleDecision(Shop.Catalog);
        var role = decision.Change(Existing, Read(request));
        errors = Errors(decision);
        return role;
    }

    private static string[] Errors(RoleDecision decision) => [.. decision.Errors.Select(e => $"{e.Field} {e.Code}")];

    private static RoleRequest Read(string request) => JsonSerializer.Deserialize<RoleRequest>(request, Call.Json)!;
}
