using System.Text.Json;
using Rapport.Platform.Problems;
using Rapport.Platform.Web;

namespace Rapport.Platform.Views;

/// <summary>A view as it stands in a body.</summary>
internal sealed record ViewRequest(
    string Object,
    string Name,
    List<ViewColumn> Columns,
    string? Filter = null,
    string? Sort = null,
    string Layout = ViewLayout.Table,
    string SharedWith = Sharing.None,
    Guid? TeamId = null,
    int? Position = null)
{
    private ViewRequest(SavedView view)
        : this(view.Object, view.Name, [.. view.Columns], view.Filter, view.Sort, view.Layout, view.SharedWith, view.TeamId, (int)view.Position)
    {
    }

    /// <summary>A view as a change would have it: what the body names is as the body says, a null too, and all else as it was.</summary>
    /// <exception cref="RefusedException">400: the body is no object, or has a member that is not known or of the wrong type.</exception>
    public static ViewRequest Changed(SavedView before, JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object)
        {
            throw Records.Errors.NotAnObject().Exception();
        }

        // Put together as text: what is half a character in it is found by reading it, not by copying it.
        using var whole = JsonSerializer.SerializeToDocument(new ViewRequest(before), Call.Json);
        var members = whole.RootElement.EnumerateObject().Concat(body.EnumerateObject()).GroupBy(m => m.Name).Select(m => $"{JsonSerializer.Serialize(m.Key)}:{m.Last().Value.GetRawText()}");
        try
        {
            return JsonSerializer.Deserialize<ViewRequest>($"{{{string.Join(',', members)}}}", Call.Json)!;
        }
        catch (JsonException error)
        {
            throw Web.Errors.BadMember(error.Path ?? "$").Exception();
        }
    }
}
