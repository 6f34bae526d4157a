using System.Net.Http.Json;
using System.Text.Json;

namespace Rapport.Bench.Imports;

/// <summary>Imports files through the API.</summary>
internal static class Importing
{
    /// <summary>Imports a file and waits for its end.</summary>
    /// <param name="http">Who imports.</param>
    /// <param name="objects">The object, by its path.</param>
    /// <param name="file">The file.</param>
    /// <param name="mapping">Which column goes where.</param>
    /// <param name="match">The field by which a row is looked for among what is there; null makes every row a new record.</param>
    /// <param name="cancel">Ends it early.</param>
    /// <returns>The import's state.</returns>
    /// <exception cref="InvalidOperationException">It was refused, or did not make a record of every row.</exception>
    public static async Task<JsonElement> ImportAsync(HttpClient http, string objects, HttpContent file, object mapping, string? match, CancellationToken cancel)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(objects), "object" },
            { new StringContent(JsonSerializer.Serialize(mapping)), "mapping" },
            { file, "file", objects + ".csv" },
        };
        if (match is not null)
        {
            form.Add(new StringContent("upsert"), "mode");
            form.Add(new StringContent(match), "match");
        }

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
                return state.GetProperty("created").GetInt64() == state.GetProperty("total").GetInt64() ? state : throw new InvalidOperationException(state.GetRawText());
            }

            await Task.Delay(50, cancel);
        }
    }
}
