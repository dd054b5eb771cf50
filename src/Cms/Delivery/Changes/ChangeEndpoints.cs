using CommsPortal.Cms.Content;
using CommsPortal.Cms.Delivery.Answers;
using CommsPortal.Cms.Delivery.Parameters;
using CommsPortal.Contracts.Changes;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CommsPortal.Cms.Delivery.Changes;

/// <summary><c>changes</c>: the gapless log that mirrors follow.</summary>
public static class ChangeEndpoints
{
    public static void MapChanges(this RouteGroupBuilder api, ContentTypeRegistry types) =>
        api.MapRead("/changes", ReadAsync, "Follow changes", ChangeQuery.Parameters(types)).WithTags("Changes")
            .WithDescription("Everything that became, changed or ceased to be public, oldest first and without gaps. Keep `cursor` once a page is dealt "
                + "with and follow `next`, which is always there. With `wait` an empty page is answered only after so many seconds.");

    private static async Task<Results<JsonAnswer<ChangePage>, ProblemHttpResult>> ReadAsync(
        HttpRequest request, ContentTypeRegistry types, ChangeReader changes, CancellationToken cancellationToken)
    {
        var reader = new QueryReader(request.Query);
        var query = ChangeQuery.Read(reader, types);
        if (query.Cursor > 0 && query.Cursor > await changes.HeadAsync(cancellationToken))
            reader.Refuse("cursor", "cursor lies beyond the end of the log, so it is not from this log; make your copy anew from cursor 0.");
        if (reader.Problem is { } problem)
            return problem;
        var (items, position) = await changes.ReadAsync(query, cancellationToken);
        var cursor = ChangeReader.CursorOf(position);
        var next = CanonicalQuery.Next(request, cursor);
        return ListJson.Answer(new ChangePage(items, cursor, next), CachePolicy.Revalidate, next);
    }
}
