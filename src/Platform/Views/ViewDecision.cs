using System.Text;
using System.Text.Json;
using Rapport.Platform.Access;
using Rapport.Platform.Access.Rights;
using Rapport.Platform.Definitions;
using Rapport.Platform.Fields;
using Rapport.Platform.Problems;

namespace Rapport.Platform.Views;

/// <summary>Turns the wish for a view into the view, or says what speaks against it. Pure; what it asks of the list is for <see cref="Queries.ViewQuestion"/> to check.</summary>
internal static class ViewDecision
{
    public const int MaxName = 100;
    public const int MaxColumns = 100;
    public const int MaxBytes = 20_000;
    public const int MaxPosition = 10_000;
    private const int LeastWidth = 40;
    private const int MostWidth = 2_000;

    /// <summary>The view as a request would have it.</summary>
    /// <param name="request">The wish.</param>
    /// <param name="before">The view that is changed, or a new one's beginning: its id, object, owner and place.</param>
    /// <param name="definition">The object that the request names; null where there is none.</param>
    /// <param name="viewer">Who asks.</param>
    /// <exception cref="RefusedException">403: may not be shared like that. 422: the list of what is wrong.</exception>
    public static SavedView Decide(ViewRequest request, SavedView before, ObjectDefinition? definition, Viewer viewer)
    {
        if (definition is null)
        {
            throw new RefusedException(Records.Errors.Invalid(), [Errors.Object()]);
        }

        var name = PlainText.From(request.Name, MaxName, lines: false);
        var wanted = before with
        {
            Name = name.Value as string ?? "",
            Columns = request.Columns,
            Filter = Said(request.Filter),
            Sort = Said(request.Sort),
            Layout = request.Layout,
            SharedWith = request.SharedWith,
            TeamId = request.SharedWith == Sharing.Team ? request.TeamId ?? viewer.TeamId : null,
            Position = request.Position ?? before.Position,
        };
        Refusal?[] found =
        [
            definition.Name == before.Object ? null : Errors.ObjectFixed(),
            name.Refusal is not null || wanted.Name.Length == 0 ? Errors.Name(MaxName) : null,
            .. Columns(wanted.Columns),
            Whole("filter", wanted.Filter),
            Whole("sort", wanted.Sort),
            Size(wanted) > MaxBytes ? Errors.TooLarge(MaxBytes) : null,
            wanted.Layout == ViewLayout.Table || (wanted.Layout == ViewLayout.Board && LayoutJson.BoardOf(definition, viewer) is not null) ? null : Errors.Layout(),
            wanted.SharedWith is Sharing.None or Sharing.Team or Sharing.Everyone ? null : Errors.SharedWith(),
            wanted.Position is < 0 or > MaxPosition ? Errors.Position(MaxPosition) : null,
        ];
        List<Refusal> errors = [.. found.OfType<Refusal>()];
        if (errors.Count > 0)
        {
            throw new RefusedException(Records.Errors.Invalid(), errors);
        }

        Share(wanted, definition, viewer);
        return wanted;
    }

    /// <summary>Whoever saves a shared view needs the right to share it like that, also where somebody else's is changed.</summary>
    private static void Share(SavedView wanted, ObjectDefinition definition, Viewer viewer)
    {
        if (viewer.IsAdministrator || !wanted.IsShared)
        {
            if (wanted is { SharedWith: Sharing.Team, TeamId: null })
            {
                throw new RefusedException(Records.Errors.Invalid(), [Errors.Team()]);
            }

            return;
        }

        if (wanted.SharedWith == Sharing.Everyone)
        {
            throw Errors.NotForEveryone().Exception();
        }

        // A role that sees everything looks after a team no more than one that sees its own: it is the reader's.
        if (viewer.Role.On(definition) is not { Read: >= Reach.Team, Change: >= Reach.Team })
        {
            throw Errors.NotForTeam().Exception();
        }

        if (wanted.TeamId is null || wanted.TeamId != viewer.TeamId)
        {
            throw new RefusedException(Records.Errors.Invalid(), [Errors.Team()]);
        }
    }

    private static IEnumerable<Refusal> Columns(IReadOnlyList<ViewColumn> columns)
    {
        // A list in JSON may hold null, whatever its type says.
        if (columns.Count is 0 or > MaxColumns || columns.Any(c => c is null) || columns.DistinctBy(c => c.Field).Count() < columns.Count)
        {
            yield return Errors.Columns(MaxColumns);
        }
        else if (columns.Any(c => c.Width is < LeastWidth or > MostWidth))
        {
            yield return Errors.Width(LeastWidth, MostWidth);
        }
    }

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>Half a surrogate pair stands in no text that both databases keep; a line break may stand between two conditions.</summary>
    private static Refusal? Whole(string field, string? text) => text is not null && PlainText.From(text, int.MaxValue, lines: true).Refusal is { } refusal ? refusal with { Field = field } : null;

    private static int Size(SavedView view) => Encoding.UTF8.GetByteCount($"{JsonSerializer.Serialize(view.Columns, ViewColumn.Json)}{view.Filter}{view.Sort}");
}
