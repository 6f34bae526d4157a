using Shouldly;
using Xunit;

namespace Rapport.Architecture.Tests;

public sealed class ProjectRulesTests
{
    private static readonly Project Platform = At("src/Platform/Platform.csproj");
    private static readonly Project Sqlite = At("src/Platform.Sqlite/Platform.Sqlite.csproj", "../Platform/Platform.csproj");
    private static readonly Project Customers = At("src/Modules/Customers/Customers.csproj", "../../Platform/Platform.csproj");

    [Fact]
    public void Project_references_run_one_way()
    {
        Enum.GetValues<Layer>().Except([Layer.Unknown]).ShouldBeSubsetOf(SourceTree.Projects.Select(project => project.Layer));
        SourceTree.Projects.SelectMany(project => project.References).ShouldNotBeEmpty();
        ProjectRules.AgainstTheDirection(SourceTree.Projects).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("src/Platform/Platform.csproj", "../Platform.Sqlite/Platform.Sqlite.csproj")]
    [InlineData("src/Platform/Platform.csproj", @"..\Modules\Customers\Customers.csproj")]
    [InlineData("src/Platform.Postgres/Platform.Postgres.csproj", "../Platform.Sqlite/Platform.Sqlite.csproj")]
    [InlineData("src/Modules/Sales/Sales.csproj", "../Customers/Customers.csproj")]
    [InlineData("src/Modules/Sales/Sales.csproj", "../../Platform.Sqlite/Platform.Sqlite.csproj")]
    [InlineData("src/Server/Server.csproj", "../../tests/Testing/Testing.csproj")]
    [InlineData("src/Elsewhere/Elsewhere.csproj", "../Platform/Platform.csproj")]
    public void A_reference_against_the_direction_is_found(string path, string reference)
    {
        var others = new[] { Platform, Sqlite, Customers, At("tests/Testing/Testing.csproj") }.Where(project => project.Path != path);
        ProjectRules.AgainstTheDirection([.. others, At(path, reference)]).ShouldHaveSingleItem().ShouldStartWith(path);
    }

    [Fact]
    public void References_down_the_storeys_are_allowed() => ProjectRules.AgainstTheDirection([
        Platform, Sqlite, Customers,
        At("src/Server/Server.csproj", "../Platform/Platform.csproj", "../Platform.Sqlite/Platform.Sqlite.csproj", "../Modules/Customers/Customers.csproj"),
        At("tests/Customers.Tests/Customers.Tests.csproj", "../../src/Modules/Customers/Customers.csproj"),
    ]).ShouldBeEmpty();

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        SourceTree.Projects.ShouldNotBeEmpty();
        ProjectRules.MissingInSolution(SourceTree.Projects, SourceTree.TextOf("Rapport.slnx")).ShouldBeEmpty();
    }

    [Fact]
    public void A_project_missing_in_the_solution_is_found()
    {
        var solution = $"""<Solution><Folder Name="/src/"><Project Path="{Platform.Path}" /></Folder></Solution>""";
        ProjectRules.MissingInSolution([Platform, Customers], solution).ShouldBe([Customers.Path]);
    }

    [Fact]
    public void Every_module_is_a_project()
    {
        SourceTree.Projects.ShouldContain(project => project.Layer == Layer.Module);
        ProjectRules.ModulesWithoutProject(SourceTree.Files, SourceTree.Projects).ShouldBeEmpty();
    }

    [Fact]
    public void A_module_folder_without_project_is_found()
    {
        SourceFile[] files = [new("src/Modules/Customers/Account.cs", ""), new("src/Modules/Service/Objects/Ticket.cs", "")];
        ProjectRules.ModulesWithoutProject(files, [Platform, Customers]).ShouldBe(["Service"]);
    }

    [Fact]
    public void No_project_states_the_version_of_a_package()
    {
        SourceTree.Projects.SelectMany(project => project.Packages).ShouldNotBeEmpty();
        ProjectRules.VersionsInProjects(SourceTree.Projects).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""<PackageReference Include="Some" Version="1.0.0" />""")]
    [InlineData("""<PackageReference Include="Some" VersionOverride="1.0.0" />""")]
    [InlineData("""<PackageReference Include="Some"><Version>1.0.0</Version></PackageReference>""")]
    [InlineData("""<PackageReference Update="Some" Version="1.0.0" />""")]
    public void A_version_stated_in_a_project_is_found(string reference)
    {
        var project = Project.Parse(new("src/Some/Some.csproj", $"<Project><ItemGroup>{reference}</ItemGroup></Project>"));
        ProjectRules.VersionsInProjects([project]).ShouldBe(["src/Some/Some.csproj: Some"]);
    }

    [Fact]
    public void Every_central_version_is_used()
    {
        var versions = SourceTree.TextOf("Directory.Packages.props");
        versions.ShouldContain("<PackageVersion ");
        ProjectRules.UnusedVersions(versions, SourceTree.Projects).ShouldBeEmpty();
    }

    [Fact]
    public void A_central_version_that_nobody_uses_and_a_transitive_one_that_somebody_references_are_found()
    {
        const string Versions = """
            <Project>
              <ItemGroup><PackageVersion Include="Used" Version="1" /><PackageVersion Include="Forgotten" Version="1" /></ItemGroup>
              <ItemGroup Label="Transitive"><PackageVersion Include="Pinned" Version="1" /><PackageVersion Include="Direct" Version="1" /></ItemGroup>
            </Project>
            """;
        ProjectRules.UnusedVersions(Versions, [Platform with { Packages = ["Used", "Direct"] }])
            .ShouldBe(["Forgotten is referenced by no project", "Direct is referenced, so it is not transitive"]);
    }

    private static Project At(string path, params string[] references)
    {
        var items = string.Concat(references.Select(reference => $"""<ProjectReference Include="{reference}" />"""));
        return Project.Parse(new SourceFile(path, $"<Project><ItemGroup>{items}</ItemGroup></Project>"));
    }
}
