using CommsPortal.Cms.Delivery;
using CommsPortal.Cms.Delivery.Answers;

namespace CommsPortal.Cms.Press.Snapshots;

/// <summary><c>snapshot.ndjson.gz</c>: everything public in one file, to begin a copy with.</summary>
public static class SnapshotEndpoints
{
    private const string FileName = "snapshot.ndjson.gz";
    private const string ContentType = "application/gzip";

    public static void MapSnapshot(this RouteGroupBuilder press) =>
        press.MapRead("/" + FileName, WriteAsync, "Download everything that is public")
            .Produces(StatusCodes.Status200OK, null, ContentType)
            .WithDescription("Lines of JSON in gzip: first `{\"cursor\":…,\"at\":…}`, then one article a line, last `{\"end\":true,\"count\":…}`; a file without its last "
                + "line was cut off. Follow `changes` from that cursor, and nothing is missed: whatever changed while the file was made comes after it.");

    private static Task WriteAsync(HttpContext http, PublicSnapshot snapshot, CancellationToken cancellationToken)
    {
        var headers = http.Response.Headers;
        (headers.ContentType, headers.CacheControl) = (ContentType, CachePolicy.Never);
        headers.ContentDisposition = $"attachment; filename=\"{FileName}\"";
        return HttpMethods.IsHead(http.Request.Method) ? Task.CompletedTask : snapshot.WriteAsync(http.Response.Body, cancellationToken);
    }
}
