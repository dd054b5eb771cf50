namespace CommsPortal.PublicSite.Media;

/// <summary>What the CMS says about a file, as far as it is passed on.</summary>
public sealed record MediaDescription(string ContentType, string CacheControl, string? ETag, string? ContentDisposition)
{
    /// <summary>True when the bytes never change under their address.</summary>
    public bool IsImmutable => CacheControl.Contains("immutable", StringComparison.Ordinal);

    public static MediaDescription Of(HttpResponseMessage response)
    {
        ArgumentNullException.ThrowIfNull(response);
        var content = response.Content.Headers;
        return new MediaDescription(
            content.ContentType?.ToString() ?? "application/octet-stream",
            response.Headers.CacheControl?.ToString() ?? "no-store",
            response.Headers.ETag?.ToString(),
            content.ContentDisposition?.ToString());
    }
}
