using System.Text;

namespace Rapport.Fuzz.Tests.Requests;

/// <summary>What came back.</summary>
/// <param name="Status">0 where nothing came.</param>
/// <param name="Headers">All of them.</param>
/// <param name="Text">The body.</param>
/// <param name="Silence">Why nothing came.</param>
internal sealed record Heard(int Status, IReadOnlyList<(string Name, string Value)> Headers, string Text, string? Silence = null)
{
    public string? MediaType => Header("Content-Type")?.Split(';')[0];

    public string? Header(string name) => Headers.FirstOrDefault(h => h.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    /// <summary>Everything that a caller can read.</summary>
    public string Whole => $"{string.Join('\n', Headers.Select(h => $"{h.Name}: {h.Value}"))}\n\n{Text}";

    public static async Task<Heard> SendAsync(HttpClient http, HttpRequestMessage message, TimeSpan patience)
    {
        using var cancel = new CancellationTokenSource(patience);
        try
        {
            using var answer = await http.SendAsync(message, cancel.Token);
            var text = Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync(cancel.Token));
            return new((int)answer.StatusCode, [.. answer.Headers.Concat(answer.Content.Headers).SelectMany(h => h.Value, (h, value) => (h.Key, value))], text);
        }
        catch (OperationCanceledException)
        {
            return new(0, [], "", $"No answer within {patience.TotalSeconds} seconds.");
        }
        catch (Exception error) when (error is HttpRequestException or IOException)
        {
            return new(0, [], "", $"The line was cut: {error.Message} {error.InnerException?.Message}");
        }
    }
}
