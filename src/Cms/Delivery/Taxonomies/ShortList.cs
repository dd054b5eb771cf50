using CommsPortal.Cms.Delivery.Answers;
using CommsPortal.Cms.Delivery.Parameters;
using CommsPortal.Contracts;

namespace CommsPortal.Cms.Delivery.Taxonomies;

/// <summary>Lists that are short and whose order is fixed: read whole, and a page is cut out after the item that the cursor names.</summary>
internal static class ShortList
{
    private const int DefaultLimit = 200;
    private const int MostItems = 500;

    public static QueryParameter[] Paging { get; } =
    [
        new("limit", "Items in one page.") { Type = "integer", Minimum = 1, Maximum = MostItems, Default = "200" },
        new("cursor", "Where to go on; from the `next` of the page before."),
    ];

    public static JsonAnswer<ListPage<T>> PageOf<T>(IReadOnlyList<T> all, Func<T, string> nameOf, HttpRequest request, QueryReader reader)
    {
        var list = request.Path + "?" + CanonicalQuery.Of(request.Query, "cursor", "limit");
        var limit = reader.Whole("limit", DefaultLimit, 1, MostItems);
        var after = Cursor.Read(reader, list);
        var start = after is null ? 0 : all.TakeWhile(item => nameOf(item) != after).Count() + 1;
        if (start > all.Count)
            Cursor.Refuse(reader);
        var page = all.Skip(start).Take(limit).ToList();
        var next = page.Count > 0 && start + page.Count < all.Count ? CanonicalQuery.Next(request, Cursor.Write(list, nameOf(page[^1]))) : null;
        return ListJson.Answer<T>(page, all.Count, next, CachePolicy.Current);
    }
}
