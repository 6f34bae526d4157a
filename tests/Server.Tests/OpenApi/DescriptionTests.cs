using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using Rapport.Platform;
using Rapport.Platform.Definitions;
using Rapport.Platform.Fields;
using Rapport.Platform.Web.OpenApi;
using Shouldly;
using Xunit;

namespace Rapport.Server.Tests.OpenApi;

public sealed partial class DescriptionTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_document_reads_back_without_an_error()
    {
        var (document, json) = await ReadAsync();

        document.Diagnostic!.Errors.ShouldBeEmpty();
        document.Diagnostic.Warnings.ShouldBeEmpty();
        document.Document!.Paths.Count.ShouldBeGreaterThan(50);
        JsonDocument.Parse(json).RootElement.GetProperty("openapi").GetString().ShouldStartWith("3.1");
    }

    [Fact]
    public async Task Every_reference_points_at_something()
    {
        using var json = JsonDocument.Parse((await ReadAsync()).Json);

        var references = References(json.RootElement).Distinct().ToList();

        references.Count.ShouldBeGreaterThan(50);
        references.Where(r => !Exists(json.RootElement, r)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_operation_has_an_id_of_its_own()
    {
        var (document, _) = await ReadAsync();

        var ids = document.Document!.Paths.Values.SelectMany(p => p.Operations!.Values).Select(o => o.OperationId).ToList();

        ids.ShouldBeUnique();
        ids.ShouldAllBe(id => id != null);
    }

    [Fact]
    public async Task Every_route_is_described_and_nothing_else_is()
    {
        var (app, _) = Application.Build();
        await using var _1 = app;
        var workspace = app.Services.GetRequiredService<Workspace>();
        var routes = Mapped(app).Endpoints.OfType<RouteEndpoint>()
            .SelectMany(e => e.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods, (e, method) => (method, path: e.RoutePattern.RawText!))
            .SelectMany(r => r.path.Contains("{objects}")
                ? workspace.Catalog.All.Where(o => Can(o, r.method, r.path)).Select(o => (r.method, path: r.path.Replace("{objects}", o.Path)))
                : [r])
            .Select(r => $"{r.method} /{Constraint().Replace(r.path, "{$1}").Trim('/')}").Distinct().Order();

        var described = new ApiDescription(workspace, Mapped(app)).Document(workspace.Catalog).Paths
            .SelectMany(p => p.Value.Operations!.Keys, (p, method) => $"{method} {p.Key}").Order();

        described.ShouldBe(routes);
    }

    [Fact]
    public async Task What_an_operation_may_refuse_is_described()
    {
        var paths = (await ReadAsync()).Document.Document!.Paths!;
        IEnumerable<string> Statuses(string path, HttpMethod method) => paths[path].Operations![method].Responses!.Keys;

        // Every address refuses parameters that it does not know.
        paths.SelectMany(p => p.Value.Operations!, (p, o) => (p.Key, o.Value)).Where(o => o.Key.StartsWith("/api/") && !o.Value.Responses!.ContainsKey("400")).Select(o => o.Key).ShouldBeEmpty();
        Statuses("/api/v1/share-rules", HttpMethod.Get).ShouldContain("403");
        Statuses("/api/v1/accounts/batch", HttpMethod.Post).ShouldContain("403");
        Statuses("/api/v1/invitations/look", HttpMethod.Post).ShouldContain("404");
        Statuses("/api/v1/session", HttpMethod.Post).ShouldContain("401");
        Statuses("/api/v1/session/passkey", HttpMethod.Post).ShouldContain("401");
        Statuses("/api/v1/accounts/transfer", HttpMethod.Post).ShouldContain("404");
        foreach (var (path, method) in new[] { ("/api/v1/me", HttpMethod.Patch), ("/api/v1/opportunities/{id}/move-stage", HttpMethod.Post) })
        {
            Statuses(path, method).ShouldContain("412");
            paths[path].Operations![method].Parameters!.Select(p => p.Name).ShouldContain("If-Match");
        }
    }

    [Fact]
    public async Task An_upload_is_described_as_a_form_and_its_correction_needs_nothing()
    {
        var paths = (await ReadAsync()).Document.Document!.Paths!;

        var form = paths["/api/v1/imports"].Operations![HttpMethod.Post].RequestBody!.Content!["multipart/form-data"].Schema!;
        form.Required!.ShouldBe(["file"]);
        form.Properties!.Keys.ShouldBe(["file", "object", "mapping", "mode", "match", "dryRun"], ignoreOrder: true);
        paths["/api/v1/imports/{id}"].Operations![HttpMethod.Patch].RequestBody!.Content!["application/json"].Schema!.Required.ShouldBeNull();
    }

    [Fact]
    public async Task A_field_stands_in_the_schemas_with_what_its_definition_says()
    {
        var schemas = (await ReadAsync()).Document.Document!.Components!.Schemas!;

        var name = schemas["AccountCreate"].Properties!["name"];
        name.MaxLength.ShouldBe(255);
        name.Description.ShouldNotBeNull().ShouldContain("客户名称");
        schemas["AccountCreate"].Required!.ShouldBe(["name"]);
        schemas["AccountUpdate"].Required.ShouldBeNull();
        schemas["AccountCreate"].Properties!.ShouldNotContainKey("createdAt");
        schemas["Account"].Properties!["createdAt"].ReadOnly.ShouldBeTrue();
        schemas["Opportunity"].Properties!["accountId"].Type.ShouldBe(JsonSchemaType.String | JsonSchemaType.Null);
        schemas["Activity"].Properties!["kind"].Enum!.Select(v => v.GetValue<string>()).ShouldContain("visit");
        schemas["TransferRequest"].Required!.ShouldBe(["toUserId"]);
    }

    [Fact]
    public void Every_type_of_field_has_a_schema_with_a_type()
    {
        foreach (var type in FieldTypes.All)
        {
            type.Schema(new FieldDefinition { Name = "score", Type = type, Label = ("分数", "Score"), MaxLength = 20 }).Type.ShouldNotBeNull(type.Name);
        }
    }

    [Fact]
    public async Task An_administrators_field_appears_at_once_and_only_to_people_who_are_signed_in()
    {
        using var place = new Workplace();
        await using var server = await RunningServer.StartAsync(place.Settings);
        (await server.Http.GetStringAsync("/openapi/v1.json", Cancel)).ShouldNotContain("riskScore");

        var added = await server.Http.PostAsync("/api/v1/objects/account/fields", Json.Body("""{"name": "riskScore", "type": "integer"}"""), Cancel);

        added.IsSuccessStatusCode.ShouldBeTrue();
        (await server.Http.GetStringAsync("/openapi/v1.json", Cancel)).ShouldContain("riskScore");
        server.Http.DefaultRequestHeaders.Authorization = null;
        (await server.Http.GetStringAsync("/openapi/v1.json", Cancel)).ShouldNotContain("riskScore");
    }

    [Fact]
    public async Task The_verb_prints_what_strangers_are_shown_and_needs_no_database()
    {
        using var place = new Workplace();

        var printed = await Program.RunAsync(place.Settings.With("Rapport__Database", "Host=127.0.0.1;Port=9;Database=nowhere"), "openapi");

        printed.ExitCode.ShouldBe(0, printed.Error);
        printed.Error.ShouldBeEmpty();
        Directory.EnumerateFileSystemEntries(place.Folder).ShouldBeEmpty();
        await using var server = await RunningServer.StartAsync(place.Settings);
        (await server.Http.PostAsync("/api/v1/objects/account/fields", Json.Body("""{"name": "riskScore", "type": "integer"}"""), Cancel)).IsSuccessStatusCode.ShouldBeTrue();
        server.Http.DefaultRequestHeaders.Authorization = null;
        printed.Output.ShouldBe(await server.Http.GetStringAsync("/openapi/v1.json", Cancel));
    }

    /// <summary>What an object cannot do is served and refused, and not described.</summary>
    private static bool Can(ObjectDefinition definition, string method, string path) =>
        path.Contains("/shares") ? definition.Owned
        : path.Contains("/members") ? definition.TeamRoles.Count > 0
        : definition.Deletable || !(method == "DELETE" || path.EndsWith("restore"));

    private static async Task<(ReadResultOf Document, string Json)> ReadAsync()
    {
        var (app, _) = Application.Build();
        await using var _1 = app;
        var json = System.Text.Encoding.UTF8.GetString(await new ApiDescription(app.Services.GetRequiredService<Workspace>(), Mapped(app)).AllAsync(Cancel));
        var read = OpenApiDocument.Parse(json, "json");
        return (new(read.Document, read.Diagnostic), json);
    }

    /// <summary>What is mapped, before the application starts.</summary>
    private static CompositeEndpointDataSource Mapped(IEndpointRouteBuilder app) => new(app.DataSources);

    private static IEnumerable<string> References(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(m => m.Name == "$ref" && m.Value.ValueKind == JsonValueKind.String ? [m.Value.GetString()!] : References(m.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(References),
        _ => [],
    };

    private static bool Exists(JsonElement root, string reference)
    {
        var at = root;
        return reference.Split('/').Skip(1).All(step => at.TryGetProperty(step, out at));
    }

    [GeneratedRegex(@"\{(\w+):\w+\}")]
    private static partial Regex Constraint();

    private sealed record ReadResultOf(OpenApiDocument? Document, Microsoft.OpenApi.Reader.OpenApiDiagnostic? Diagnostic);
}
