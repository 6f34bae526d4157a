using Rapport.Platform.Imports.Files;
using Shouldly;

namespace Rapport.Platform.Tests.Imports.Files;

/// <summary>A file that lives as long as a test, with the steps most tests take on it.</summary>
internal sealed class TemporaryFile : IDisposable
{
    public TemporaryFile(byte[] content) => File.WriteAllBytes(Path, content);

    public TemporaryFile(string content, string encoding = "UTF-8")
        : this(TextEncodings.Find(encoding)!.GetBytes(content))
    {
    }

    public string Path { get; } = System.IO.Path.GetTempFileName();

    public TableFormat Format(FormatHint? hint = null)
    {
        var detection = TableFile.Detect(Path, hint ?? FormatHint.None);
        detection.Problem.ShouldBeNull();
        return detection.Format.ShouldNotBeNull();
    }

    public FileProblem Problem(FormatHint? hint = null)
    {
        var detection = TableFile.Detect(Path, hint ?? FormatHint.None);
        detection.Format.ShouldBeNull();
        var problem = detection.Problem.ShouldNotBeNull();
        problem.Message.Zh.ShouldNotBeNullOrWhiteSpace();
        problem.Message.En.ShouldNotBeNullOrWhiteSpace();
        return problem;
    }

    public List<TableRow> Rows(FormatHint? hint = null, long skipRows = 0) => [.. TableFile.Read(Path, Format(hint), skipRows)];

    public FileProfile Profile(FormatHint? hint = null) => FileProfiler.Profile(Path, Format(hint));

    public void Dispose() => File.Delete(Path);
}
