using CommsPortal.Cms.Delivery.Parameters;
using Microsoft.AspNetCore.Mvc;

namespace CommsPortal.Cms.Delivery;

/// <summary>Maps routes that only read: GET and HEAD, with the parameters they know.</summary>
public static class ReadRoutes
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static RouteHandlerBuilder MapRead(
        this RouteGroupBuilder group, string pattern, Delegate handler, string summary, QueryParameters? parameters = null)
    {
        ArgumentNullException.ThrowIfNull(group);
        return group.MapMethods(pattern, Methods, handler)
            .WithSummary(summary)
            .WithMetadata(parameters ?? QueryParameters.None);
    }

    /// <summary>Says in the API description that a route may answer with problems of these statuses.</summary>
    public static TBuilder ProducesProblems<TBuilder>(this TBuilder builder, params ReadOnlySpan<int> statuses)
        where TBuilder : IEndpointConventionBuilder
    {
        foreach (var status in statuses)
            builder.WithMetadata(new ProducesResponseTypeMetadata(status, typeof(ProblemDetails), ["application/problem+json"]));
        return builder;
    }
}
