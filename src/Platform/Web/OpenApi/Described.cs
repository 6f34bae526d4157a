using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.OpenApi;

namespace Rapport.Platform.Web.OpenApi;

/// <summary>What an endpoint does, takes and answers, for the description of the API.</summary>
public sealed record Described(Labels Summary, Func<Schemas, IOpenApiSchema>? Body, Func<Schemas, IOpenApiSchema>? Answer, int Status)
{
    /// <summary>The media type of the body.</summary>
    public string BodyType { get; init; } = Json;

    internal const string Json = "application/json";
}

/// <summary>Statuses that an endpoint answers beside those all of its kind do.</summary>
internal sealed record AlsoAnswered(IReadOnlyList<int> Statuses);

/// <summary>The parameters of an endpoint's query, by the names of their descriptions.</summary>
internal sealed record Taken(IReadOnlyList<string> Parameters);

/// <summary>The parameters of an endpoint's query that no other has.</summary>
internal sealed record OwnParameters(IReadOnlyList<(string Name, Labels Means)> Parameters);

public static class DescribedExtensions
{
    /// <summary>Describes an endpoint that is not one of those every object has.</summary>
    /// <param name="builder">The endpoint.</param>
    /// <param name="summary">What it does, in a few words.</param>
    /// <param name="body">The JSON it takes: <c>s => s.Of&lt;TRequest&gt;()</c>.</param>
    /// <param name="answer">The JSON it answers: <c>s => s.Record("account")</c>; none when null.</param>
    /// <param name="status">The status of success.</param>
    /// <param name="bodyType">The media type of the body, where it is not JSON.</param>
    public static TBuilder Describe<TBuilder>(this TBuilder builder, Labels summary, Func<Schemas, IOpenApiSchema>? body = null, Func<Schemas, IOpenApiSchema>? answer = null, int status = 200, string bodyType = Described.Json)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(new Described(summary, body, answer, status) { BodyType = bodyType });

    /// <summary>Says that an endpoint also answers these statuses: 400 where it refuses what it does not know, 404 where the body names something, 412 where it takes <c>If-Match</c>.</summary>
    public static TBuilder AlsoAnswers<TBuilder>(this TBuilder builder, params int[] statuses)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(new AlsoAnswered(statuses));

    /// <summary>States the parameters that an endpoint's query takes; any other is refused.</summary>
    internal static RouteHandlerBuilder Takes(this RouteHandlerBuilder builder, params string[] parameters) =>
        builder.WithMetadata(new Taken(parameters)).Allows(parameters);

    /// <summary>States the parameters that an endpoint's query takes and only it has, each with what it means; any other is refused.</summary>
    public static RouteHandlerBuilder TakesOwn(this RouteHandlerBuilder builder, params (string Name, Labels Means)[] parameters) =>
        builder.WithMetadata(new OwnParameters(parameters)).Allows([.. parameters.Select(p => p.Name)]);

    private static RouteHandlerBuilder Allows(this RouteHandlerBuilder builder, string[] parameters) =>
        builder.AddEndpointFilter((context, next) =>
        {
            context.HttpContext.Request.Query.Allow(parameters);
            return next(context);
        });
}
