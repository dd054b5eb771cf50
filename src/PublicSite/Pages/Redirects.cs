namespace CommsPortal.PublicSite.Pages;

/// <summary>Permanent redirects within the site.</summary>
public static class Redirects
{
    /// <param name="path">Root-relative and escaped.</param>
    public static RenderedPage To(string path)
    {
        if (!IsLocal(path))
            throw new ArgumentException("Only root-relative paths of this site can be redirected to.", nameof(path));
        return new RenderedPage { Status = StatusCodes.Status301MovedPermanently, ContentType = "text/plain", Bytes = [], Location = path };
    }

    /// <summary>True for <c>/x</c>, false for <c>//x</c>, <c>/\x</c> and absolute addresses.</summary>
    public static bool IsLocal(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return path.Length > 0 && path[0] == '/' && (path.Length == 1 || path[1] is not ('/' or '\\'));
    }
}
