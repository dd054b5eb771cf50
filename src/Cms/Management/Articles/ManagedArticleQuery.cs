using System.Globalization;
using CommsPortal.Cms.Articles;
using CommsPortal.Cms.Content;
using CommsPortal.Cms.Delivery.Parameters;
using CommsPortal.Cms.People;

namespace CommsPortal.Cms.Management.Articles;

/// <summary>What a list of articles is asked for.</summary>
/// <param name="List">Filters in canonical form; a cursor belongs to one of them.</param>
/// <param name="Actor">Whose list it is: only what they may work on is in it.</param>
/// <param name="CreatedBy">Only the articles that this person or program began.</param>
/// <param name="After">The last item of the page before.</param>
internal sealed record ManagedArticleQuery(
    string List,
    Actor Actor,
    IReadOnlyList<EditionState> States,
    IReadOnlyList<string> Types,
    Guid? CreatedBy,
    string? Text,
    int Limit,
    (DateTimeOffset UpdatedAt, Guid Id)? After)
{
    private const int MaxLimit = 100;

    public static QueryParameters Parameters { get; } = new(
    [
        new QueryParameter("state", "Articles whose working edition is in one of these states.") { Repeated = true, Values = [.. StateCode.All] },
        new QueryParameter("type", "Articles of these content types.") { Repeated = true },
        new QueryParameter("mine", "true: only the articles that you began.") { Values = ["true", "false"], Default = "false" },
        new QueryParameter("q", "Words that the headline has, with or without diacritics."),
        new QueryParameter("limit", "Articles on a page.") { Type = "integer", Minimum = 1, Maximum = MaxLimit, Default = "20" },
        new QueryParameter("cursor", "Where the page begins, from `next`."),
    ]);

    public static ManagedArticleQuery Read(QueryReader reader, IQueryCollection query, ContentTypeRegistry types, Actor actor)
    {
        var list = CanonicalQuery.Of(query, "cursor", "limit");
        var states = reader.OneOf("state", reader.List("state"), StateCode.All);
        var wanted = reader.OneOf("type", reader.List("type"), types.All.Select(t => t.Name));
        var mine = reader.Text("mine");
        if (mine is not (null or "true" or "false"))
            reader.Refuse("mine", $"mine must be true or false; it was '{mine}'.");
        return new ManagedArticleQuery(
            list, actor, [.. states.Where(StateCode.All.Contains).Select(StateCode.Parse)], wanted,
            mine == "true" ? actor.Id : null, reader.Text("q"), reader.Whole("limit", 20, 1, MaxLimit), PositionOf(reader, list));
    }

    public string CursorAfter(ManagedArticleSummary last) => Cursor.Write(
        List, string.Create(CultureInfo.InvariantCulture, $"{last.UpdatedAt.ToUnixTimeMilliseconds()} {last.Id}"));

    private static (DateTimeOffset, Guid)? PositionOf(QueryReader reader, string list)
    {
        if (Cursor.Read(reader, list) is not { } position)
            return null;
        if (position.Split(' ') is [var time, var text] && Guid.TryParse(text, out var id)
            && long.TryParse(time, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds) && milliseconds <= 253_402_300_799_999)
            return (DateTimeOffset.FromUnixTimeMilliseconds(milliseconds), id);
        Cursor.Refuse(reader);
        return null;
    }
}
