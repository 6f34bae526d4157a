using System.Text.RegularExpressions;
using Rapport.Platform.Definitions;
using Rapport.Platform.Fields;
using Rapport.Platform.Problems;

namespace Rapport.Platform.Access.Rights;

/// <summary>Whether a role can be as an administrator wishes.</summary>
internal sealed partial class RoleDecision(Catalog catalog)
{
    private const int MaxLabel = 60;
    private readonly List<Refusal> errors = [];

    public IReadOnlyList<Refusal> Errors => errors;

    /// <summary>A new role.</summary>
    /// <param name="request">What is wished for.</param>
    /// <param name="roles">The roles that there are.</param>
    /// <param name="id">Its id.</param>
    /// <returns>The role; null when something speaks against it.</returns>
    public Role? Create(RoleRequest request, IReadOnlyList<Role> roles, Guid id)
    {
        if (request.Name is not { } name || !Names().IsMatch(name))
        {
            errors.Add(RoleErrors.Name());
        }
        else if (roles.Any(r => r.Name == name))
        {
            errors.Add(RoleErrors.Exists(name));
        }

        var basis = request.BasedOn is { } based ? roles.FirstOrDefault(r => r.Name == based) : null;
        if (request.BasedOn is not null && basis is null)
        {
            errors.Add(RoleErrors.BasedOn(request.BasedOn.Length <= MaxLabel ? request.BasedOn : request.BasedOn[..MaxLabel]));
        }

        var begun = new Dictionary<string, ObjectRights>(StringComparer.Ordinal);
        foreach (var definition in catalog.All.Where(o => basis is not null && (!o.AdministratorsOnly || basis.Objects.ContainsKey(o.Name))))
        {
            begun[definition.Name] = basis!.On(definition);
        }

        return Complete(new(id, request.Name ?? "", default, begun, ObjectRights.Nothing, false), request);
    }

    /// <summary>A role that is changed.</summary>
    /// <returns>The role; null when something speaks against it.</returns>
    public Role? Change(Role role, RoleRequest request)
    {
        if ((request.Name is not null && request.Name != role.Name) || request.BasedOn is not null)
        {
            errors.Add(RoleErrors.Fixed());
        }

        return Complete(role, request);
    }

    private Role? Complete(Role role, RoleRequest request)
    {
        var label = Label(role.Label, request.Label);
        var objects = new Dictionary<string, ObjectRights>(role.Objects, StringComparer.Ordinal);
        foreach (var (name, wish) in request.Objects ?? [])
        {
            var at = $"objects.{(name.Length <= MaxLabel ? name : name[..MaxLabel])}";
            if (catalog.Find(name) is not { } definition)
            {
                errors.Add(RoleErrors.UnknownObject(at, at["objects.".Length..]));
            }
            else if (wish is null)
            {
                objects.Remove(definition.Name);
            }
            else
            {
                objects[definition.Name] = Rights(at, definition, wish);
            }
        }

        return errors.Count == 0 ? role with { Label = label, Objects = objects } : null;
    }

    private Labels Label(Labels before, LabelRequest? wish)
    {
        var (zh, en) = (wish?.Zh?.Trim() ?? before.Zh, wish?.En?.Trim() ?? before.En);
        var label = (string.IsNullOrEmpty(zh) ? en : zh, string.IsNullOrEmpty(en) ? zh : en);
        if (string.IsNullOrEmpty(label.Item1) || label.Item1.Length > MaxLabel || label.Item2!.Length > MaxLabel || (label.Item1 + label.Item2).Any(char.IsControl))
        {
            errors.Add(RoleErrors.Label());
        }

        return (label.Item1 ?? "", label.Item2 ?? "");
    }

    private ObjectRights Rights(string at, ObjectDefinition definition, RightsRequest wish)
    {
        var fields = Fields(at, definition, wish);
        if (definition.AdministratorsOnly)
        {
            if (wish is not { Read: null, Create: null, Change: null, Delete: null, Transfer: null, Export: null, Import: null })
            {
                errors.Add(RoleErrors.AdministratorsOnly(at, definition));
            }

            return ObjectRights.Reading(Reach.All) with { Fields = fields };
        }

        var read = Of(at + ".read", definition, wish.Read);
        Reach Within(string right, string? word)
        {
            var reach = Of($"{at}.{right}", definition, word);
            if (reach > read)
            {
                errors.Add(RoleErrors.Wider($"{at}.{right}"));
            }

            return reach;
        }

        return new(read, wish.Create ?? false, Within("change", wish.Change), Within("delete", wish.Delete), Within("transfer", wish.Transfer), Within("export", wish.Export), wish.Import ?? false)
        {
            Fields = fields,
        };
    }

    private Reach Of(string at, ObjectDefinition definition, string? word)
    {
        Reach? reach = word switch
        {
            null or "none" => Reach.None,
            "own" => Reach.Own,
            "team" => Reach.Team,
            "teamAndBelow" => Reach.TeamAndBelow,
            "all" => Reach.All,
            _ => null,
        };
        if (reach is null || (!definition.Owned && reach is not (Reach.None or Reach.All)))
        {
            errors.Add(RoleErrors.Reach(at, definition.Owned));
        }

        return reach ?? Reach.None;
    }

    private Dictionary<string, FieldAccess> Fields(string at, ObjectDefinition definition, RightsRequest wish)
    {
        var fields = new Dictionary<string, FieldAccess>(StringComparer.Ordinal);
        foreach (var (path, word) in wish.Fields ?? [])
        {
            var place = $"{at}.fields.{(path.Length <= MaxLabel ? path : path[..MaxLabel])}";
            FieldAccess? access = word switch
            {
                "readOnly" => FieldAccess.ReadOnly,
                "masked" => FieldAccess.Masked,
                "hidden" => FieldAccess.Hidden,
                _ => null,
            };
            if (definition.Find(path) is not { } field)
            {
                errors.Add(RoleErrors.UnknownField(place, place[(at.Length + ".fields.".Length)..]));
            }
            else if (access is null)
            {
                errors.Add(RoleErrors.FieldAccess(place));
            }
            else if (IsFixed(definition, field))
            {
                errors.Add(RoleErrors.FieldFixed(place, field));
            }
            else if (access == FieldAccess.Masked && !field.Type.Maskable)
            {
                errors.Add(RoleErrors.NotMaskable(place, field));
            }
            else
            {
                fields[path] = access.Value;
            }
        }

        return fields;
    }

    /// <summary>What every record needs to be told, found, ordered and placed in time.</summary>
    private static bool IsFixed(ObjectDefinition definition, FieldDefinition field) =>
        field.ReadOnly || field.Required || field == definition.Title || field.Name is "ownerId" or "currency" || field.Type == FieldTypes.MoneyBase
        || definition.DefaultSort.Split(',').Any(s => s.TrimStart('-') == field.Path)
        || definition.Moments.Any(m => m.At == field.Path || m.KindField == field.Path);

    [GeneratedRegex(@"^[a-z][a-z0-9_]{0,39}\z")]
    private static partial Regex Names();
}
