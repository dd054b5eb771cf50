using CommsPortal.Cms.Content;
using CommsPortal.Cms.Delivery;
using CommsPortal.Cms.Delivery.Answers;
using CommsPortal.Cms.Delivery.Changes;
using CommsPortal.Cms.Delivery.Parameters;
using CommsPortal.Cms.Press.Embargoes;
using CommsPortal.Cms.Press.Keys;
using CommsPortal.Contracts.Changes;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CommsPortal.Cms.Press.Changes;

/// <summary><c>changes</c> for newsrooms: the public log, and what entitled ones are given under embargo, in one order.</summary>
public static class PressChangeEndpoints
{
    private static readonly string[] Kinds = [.. ChangeQuery.PublicKinds, ChangeKind.EmbargoLifted];

    public static void MapPressChanges(this RouteGroupBuilder press, ContentTypeRegistry types) =>
        press.MapRead("/changes", ReadAsync, "Follow changes", ChangeQuery.Parameters(types, Kinds))
            .WithDescription("Everything that became, changed or ceased to be public, oldest first and without gaps; for keys entitled to embargoes also what "
                + "they are given before the public. Keep `cursor` once a page is dealt with and follow `next`, which is always there. With `wait` an empty "
                + "page is answered only after so many seconds.");

    private static async Task<Results<JsonAnswer<ChangePage>, ProblemHttpResult>> ReadAsync(
        HttpContext http, ContentTypeRegistry types, PressChangeReader changes, ReadingPositions positions, EmbargoReader embargoes, CancellationToken cancellationToken)
    {
        var caller = PressCaller.Of(http);
        var reader = new QueryReader(http.Request.Query);
        var at = ReadPosition(reader);
        var query = ChangeQuery.Read(reader, types, at.Changes, Kinds);
        if (reader.Problem is null && at != default)
            RefuseBeyond(reader, at, await changes.HeadAsync(caller.Embargoes, cancellationToken));
        if (reader.Problem is { } problem)
            return problem;
        positions.Note(caller.AccountId, at);
        var (items, position) = await changes.ReadAsync(at, query, caller.Embargoes, cancellationToken);
        var given = items.Where(c => c is { EmbargoedUntil: not null, ArticleId: not null, Edition: not null });
        await embargoes.NoteAsync(caller, given.Select(c => (c.ArticleId!.Value, c.Edition!.Value)), "changes", cancellationToken);
        var cursor = position.ToString();
        var next = CanonicalQuery.Next(http.Request, cursor);
        return ListJson.Answer(new ChangePage(items, cursor, next), CachePolicy.Never, next);
    }

    private static LogPosition ReadPosition(QueryReader reader)
    {
        if (reader.Text("cursor") is not { } text)
            return default;
        if (!LogPosition.TryParse(text, out var position))
            reader.Refuse("cursor", $"cursor must be the cursor of an earlier page, or 0 for the beginning; it was '{text}'.");
        return position;
    }

    // Whoever is not entitled is not told either where the embargo log ends.
    private static void RefuseBeyond(QueryReader reader, LogPosition at, LogPosition head)
    {
        if (at.Changes > head.Changes || at.Embargoes > head.Embargoes)
            reader.Refuse("cursor", "cursor lies beyond the end of the log, so it is not from this log; make your copy anew from cursor 0.");
    }
}
