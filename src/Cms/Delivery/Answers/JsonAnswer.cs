using System.Reflection;
using CommsPortal.Cms.Delivery.Cache;
using Microsoft.AspNetCore.Http.Metadata;

namespace CommsPortal.Cms.Delivery.Answers;

/// <summary>A 200 answer whose JSON is ready; <typeparamref name="T"/> is what it says, for the API description.</summary>
public sealed class JsonAnswer<T>(FinishedAnswer finished) : IResult, IEndpointMetadataProvider
{
    public FinishedAnswer Finished { get; } = finished;

    static void IEndpointMetadataProvider.PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(T), ["application/json"]));
    }

    public Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        httpContext.Features.Get<CacheTicket>()?.Keep(Finished);
        return Finished.WriteAsync(httpContext);
    }
}
