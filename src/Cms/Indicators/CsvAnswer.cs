using System.Reflection;
using CommsPortal.Cms.Csv;
using CommsPortal.Cms.Delivery.Answers;
using Microsoft.AspNetCore.Http.Metadata;

namespace CommsPortal.Cms.Indicators;

/// <summary>A 200 answer that is a table to be saved under a name.</summary>
/// <param name="name">Of ASCII letters, digits, hyphens and points alone.</param>
public sealed class CsvAnswer(byte[] table, string name) : IResult, IEndpointMetadataProvider
{
    static void IEndpointMetadataProvider.PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(string), ["text/csv"]));
    }

    public Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        httpContext.Response.Headers.ContentDisposition = $"attachment; filename=\"{name}\"";
        return new FinishedAnswer(table, null, CachePolicy.Current, contentType: CsvTable.ContentType).WriteAsync(httpContext);
    }
}
