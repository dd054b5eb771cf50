using CommsPortal.Cms.Sites;

namespace CommsPortal.Cms.Desk.Definitions;

/// <summary>One entry of a menu as its form has it.</summary>
public sealed class MenuRow
{
    public string? Title { get; set; }

    public string? Url { get; set; }

    /// <summary>Its place in the menu, from 1; rows of one place keep their order.</summary>
    public int Place { get; set; }

    /// <summary>The entries, in their order, and some empty rows for more.</summary>
    public static List<MenuRow> Of(IReadOnlyList<MenuLink> links, int empty) =>
    [
        .. links.Select((l, n) => new MenuRow { Title = l.Title, Url = l.Url, Place = n + 1 }),
        .. Enumerable.Range(links.Count + 1, empty).Select(n => new MenuRow { Place = n }),
    ];

    /// <summary>What was typed, in the order of the places; rows without words and address are left out.</summary>
    public static List<MenuLink> Read(IEnumerable<MenuRow> rows) =>
    [
        .. rows.Where(r => !string.IsNullOrWhiteSpace(r.Title) || !string.IsNullOrWhiteSpace(r.Url)).OrderBy(r => r.Place)
            .Select(r => new MenuLink(r.Title?.Trim().Normalize() ?? "", r.Url?.Trim() ?? "")),
    ];
}
