using System.Net.Http.Json;
using System.Text.Json;

namespace Rapport.Bench;

/// <summary>Imports files through the API.</summary>
internal static class Importing
{
    /// <summary>Imports a file and waits for its end.</summary>
    /// <returns>The import's state.</returns>
    public static async Task<JsonElement> ImportAsync(HttpClient http, string objects, HttpContent file, object mapping, CancellationToken cancel)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(objects), "object" },
            { new StringContent(JsonSerializer.Serialize(mapping)), "mapping" },
            { file, "file", objects + ".csv" },
        };
        using var answer = await http.PostAsync(new Uri("imports", UriKind.Relative), form, cancel);
        var text = await answer.Content.ReadAsStringAsync(cancel);
        if (!answer.IsSuccessStatusCode)
        {
            throw new InvalidOperationException(text);
        }

        var id = JsonDocument.Parse(text).RootElement.GetProperty("id").GetString();
        while (true)
        {
            var state = await http.GetFromJsonAsync<JsonElement>(new Uri($"imports/{id}", UriKind.Relative), cancel);
            if (state.GetProperty("status").GetString() is "done" or "failed" or "cancelled")
            {
                return state;
            }

            await Task.Delay(50, cancel);
        }
    }
}
