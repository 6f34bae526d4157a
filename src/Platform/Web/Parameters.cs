using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Rapport.Platform.Queries;

namespace Rapport.Platform.Web;

/// <summary>The parameters of an address. One that nobody knows is refused: a misspelt filter must not show everything.</summary>
public static class Parameters
{
    /// <summary>The parameters a call knows; with no names, none.</summary>
    /// <exception cref="Problems.RefusedException">400 for any other.</exception>
    public static void Allow(this IQueryCollection query, params ReadOnlySpan<string> names)
    {
        foreach (var key in query.Keys)
        {
            if (!names.Contains(key))
            {
                throw Errors.UnknownParameter(key.Length <= 60 ? key : key[..60]).Exception();
            }
        }
    }

    /// <summary>For endpoints that take no parameters at all.</summary>
    internal static RouteGroupBuilder WithoutParameters(this RouteGroupBuilder group) => group.AddEndpointFilter((context, next) =>
    {
        context.HttpContext.Request.Query.Allow();
        return next(context);
    });

    internal static string? Text(this IQueryCollection query, string name) =>
        query.TryGetValue(name, out var values) && !string.IsNullOrWhiteSpace(values[0]) ? values[0] : null;

    internal static int? Limit(this IQueryCollection query, int max)
    {
        if (query.Text("limit") is not { } text)
        {
            return null;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit >= 1 && limit <= max
            ? limit
            : throw Queries.Errors.Limit(max).Exception();
    }

    /// <summary>Whether the recycle bin is meant.</summary>
    internal static bool Recycled(this IQueryCollection query) => query.Text("view") switch
    {
        null => false,
        "recycle-bin" => true,
        var view => throw Queries.Errors.View(view).Exception(),
    };

    internal static Counting Count(this IQueryCollection query) => query.Text("count") switch
    {
        null or "false" => Counting.No,
        "true" or "exact" => Counting.Exact,
        "estimate" => Counting.Estimate,
        _ => throw Queries.Errors.Count().Exception(),
    };
}
