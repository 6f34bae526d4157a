using Rapport.Access.Tests.Model;
using Rapport.Access.Tests.Worlds;

namespace Rapport.Access.Tests.Cases;

/// <summary>Random paths and filters over an object, through up to two references.</summary>
internal sealed class Questions(Asking asking)
{
    private readonly Dice dice = asking.Dice;

    /// <summary>Every object one can list, users now and then.</summary>
    public Entity Entity() => dice.Once(12) ? Entities.User : dice.Pick(Entities.Owned);

    /// <summary>A path to a field: mostly of the object itself, often behind one reference, sometimes behind two. Custom references count as one step.</summary>
    public string Path(Entity entity, Func<Field, bool>? which = null, int steps = 2)
    {
        var references = entity.Fields.Where(f => f.Kind == FieldKind.Reference).ToList();
        if (steps > 0 && references.Count > 0 && !dice.Once(2))
        {
            var reference = dice.Pick(references);
            return $"{reference.Step}.{Path(Entities.All[reference.Target!], which, steps - 1)}";
        }

        var fields = entity.Fields.Where(f => which?.Invoke(f) ?? true).ToList();
        return fields.Count > 0 ? dice.Pick(fields).Path : entity.Title;
    }

    public Condition? Filter(Entity entity) => dice.Once(3) ? null : Filter(entity, dice.Number(0, 3));

    /// <summary>Status and code with which a path is refused; null where the viewer may use it there.</summary>
    /// <param name="where">The part of the question: select, filter, sort, aggregate.</param>
    public string? Refusal(Entity entity, string where, string path) => asking.Paths.Follow(entity, path).Problem switch
    {
        "unknown_field" => $"400 {where}.unknown_field",
        "field.masked" when where != "select" => "403 field.masked",
        _ => null,
    };

    public static Field FieldAt(Entity entity, string path)
    {
        var (head, rest) = Paths.Split(path);
        return rest is null ? entity.Find(head)! : FieldAt(Entities.All[entity.FindStep(head)!.Target!], rest);
    }

    private Condition Filter(Entity entity, int depth) => depth == 0 ? Comparison(entity) : dice.Number(0, 3) switch
    {
        0 => new Except(Filter(entity, depth - 1)),
        var and => new Both(Filter(entity, depth - 1), Filter(entity, depth - 1), and == 1),
    };

    private Condition Comparison(Entity entity)
    {
        var path = Path(entity);
        var field = FieldAt(entity, path);
        var some = Value(field);
        switch (field.Kind)
        {
            case FieldKind.Number or FieldKind.Money:
                return new Compare(path, dice.PickOf("eq", "ne", "gt", "ge", "lt", "le"), some);
            case FieldKind.Reference:
                return dice.Number(0, 5) switch
                {
                    0 => new Compare(path, dice.PickOf("eq", "ne"), null),
                    1 => new Among(path, [some, Value(field)]),
                    2 when field.Target == "user" => new Among(path, [], dice.PickOf("me", "myTeam")),
                    _ => new Compare(path, dice.PickOf("eq", "ne"), some),
                };
            case FieldKind.Choice:
                return some is null ? new Compare(path, "eq", null) : dice.Once(2) ? new Compare(path, dice.PickOf("eq", "ne"), some) : new Among(path, [some, null]);
            case FieldKind.LongText:
                return dice.Once(2) || some is null ? new Compare(path, dice.PickOf("eq", "ne"), null) : new Match("contains", path, (string)some);
            case FieldKind.Phone:
                return some is null ? new Compare(path, "ne", null) : dice.Once(2) ? new Compare(path, dice.PickOf("eq", "ne"), some) : new Match("endswith", path, ((string)some)[^4..]);
            default:
                return some is not string text ? new Compare(path, dice.PickOf("eq", "ne"), null)
                    : dice.Once(2) ? new Compare(path, dice.PickOf("eq", "ne", "gt", "ge", "lt", "le"), text)
                    : new Match(dice.PickOf("contains", "startswith", "endswith"), path, text[..3]);
        }
    }

    /// <summary>A value that some record has there, or null.</summary>
    private object? Value(Field field)
    {
        var rows = asking.Company.Rows.Values.Where(r => r.Entity.Fields.Contains(field)).ToList();
        if (field.Kind == FieldKind.Reference)
        {
            return rows.Select(r => r[field.Path]).OfType<string>().ToList() is { Count: > 0 } pointed ? dice.Pick(pointed) : Guid.Empty.ToString();
        }

        return dice.Pick(rows)[field.Path] ?? (field.IsNumber ? 3m : null);
    }
}
