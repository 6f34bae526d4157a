using Shouldly;
using Xunit;

namespace Rapport.Architecture.Tests;

public sealed class FileRulesTests
{
    [Fact]
    public void No_C_sharp_file_is_longer_than_300_lines()
    {
        SourceTree.Files.Where(FileRules.IsCSharp).ShouldNotBeEmpty();
        FileRules.TooLong(SourceTree.Files).ShouldBeEmpty();
    }

    [Fact]
    public void A_C_sharp_file_of_301_lines_is_found_and_one_of_300_is_not()
    {
        var longest = new SourceFile("src/Longest.cs", Lines(300));
        var tooLong = new SourceFile("src/TooLong.cs", Lines(301));
        FileRules.TooLong([longest, tooLong]).ShouldBe(["src/TooLong.cs: 301 lines"]);
    }

    [Fact]
    public void No_code_says_that_it_is_unfinished()
    {
        SourceTree.Files.Where(FileRules.IsCode).ShouldNotBeEmpty();
        FileRules.LeftUndone(SourceTree.Files).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("// TO" + "DO: later")]
    [InlineData("// FIX" + "ME")]
    [InlineData("/* HA" + "CK */")]
    [InlineData("throw new NotImplemented" + "Exception();")]
    public void Unfinished_code_is_found_with_its_line(string line) =>
        FileRules.LeftUndone([new("src/Some.cs", $"class Some;\n{line}\n")]).ShouldBe([$"src/Some.cs:2: {line}"]);

    [Fact]
    public void No_file_names_a_folder_of_one_machine()
    {
        SourceTree.Files.ShouldNotBeEmpty();
        FileRules.MachinePaths(SourceTree.Files).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("cd /wo" + "rk/main")]
    [InlineData("path=\"/ro" + "ot/.nuget\"")]
    [InlineData("/fa" + "rm/in/data")]
    public void A_folder_of_one_machine_is_found(string line) =>
        FileRules.MachinePaths([new("any.file", line)]).ShouldBe([$"any.file:1: {line}"]);

    [Fact]
    public void A_folder_of_the_same_name_inside_the_project_is_no_folder_of_a_machine() =>
        FileRules.MachinePaths([new("web/main.ts", "import { Root } from './ro" + "ot/Root'; // see src/ro" + "ot/README")]).ShouldBeEmpty();

    [Fact]
    public void No_file_names_a_package_registry()
    {
        SourceTree.Files.ShouldNotBeEmpty();
        FileRules.RegistryHosts(SourceTree.Files).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("\"resolved\": \"https://regis" + "try.example/antd.tgz\"")]
    [InlineData("<add value=\"https://api.nug" + "et.org/v3/index.json\" />")]
    [InlineData("deb http://deb.deb" + "ian.org/x y")]
    public void A_package_registry_is_found(string line) =>
        FileRules.RegistryHosts([new("any.file", line)]).ShouldBe([$"any.file:1: {line}"]);

    private static string Lines(int count) => string.Concat(Enumerable.Repeat("// a line\n", count));
}
