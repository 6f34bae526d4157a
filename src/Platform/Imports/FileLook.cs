using Rapport.Platform.Imports.Files;
using Rapport.Platform.Problems;

namespace Rapport.Platform.Imports;

/// <summary>Looks at a whole file before anything is made of it.</summary>
internal static class FileLook
{
    /// <exception cref="RefusedException">422 with the problem's code when it cannot be read, 409 when it is gone.</exception>
    public static (TableFormat Format, FileProfile Profile) At(string path, FormatHint hint)
    {
        if (!File.Exists(path))
        {
            throw Errors.FileGone().Exception();
        }

        try
        {
            var detected = TableFile.Detect(path, hint);
            return detected.Format is { } format ? (format, FileProfiler.Profile(path, format)) : throw Refused(detected.Problem!);
        }
        catch (FileProblemException problem)
        {
            throw Refused(problem.Problem);
        }
    }

    private static RefusedException Refused(FileProblem problem)
    {
        var refusal = Errors.File(problem);
        return new(refusal, [refusal]);
    }
}
