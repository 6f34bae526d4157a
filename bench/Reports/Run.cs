using System.Text.Encodings.Web;
using System.Text.Json;
using Rapport.Bench.Figures;

namespace Rapport.Bench.Reports;

/// <summary>Everything that one run found, as it is kept in a file.</summary>
/// <param name="At">When it began, UTC.</param>
/// <param name="Machine">Cores, memory and system.</param>
/// <param name="Database">SQLite or PostgreSQL with its version.</param>
/// <param name="World">The data.</param>
/// <param name="Rows">The figures.</param>
internal sealed record Run(DateTime At, string Machine, string Database, string World, IReadOnlyList<Row> Rows)
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task<Run> ReadAsync(FileInfo file, CancellationToken cancel)
    {
        await using var stream = file.OpenRead();
        return await JsonSerializer.DeserializeAsync<Run>(stream, Form, cancel) ?? throw new JsonException(file.Name);
    }

    public async Task WriteAsync(FileInfo file, CancellationToken cancel)
    {
        await using var stream = file.Create();
        await JsonSerializer.SerializeAsync(stream, this, Form, cancel);
    }
}
