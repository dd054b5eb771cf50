using CommsPortal.Contracts.Articles;
using CommsPortal.Contracts.Client;
using CommsPortal.Contracts.Columns;
using CommsPortal.Contracts.Taxonomies;
using CommsPortal.PublicSite.Languages;
using CommsPortal.PublicSite.Listings.Columns;
using CommsPortal.PublicSite.Sections;

namespace CommsPortal.PublicSite.Listings;

/// <summary>A list of articles with an address, shown as pages and as feeds.</summary>
public sealed record Listing
{
    public required Language Language { get; init; }

    /// <summary>Root-relative and escaped, without a query.</summary>
    public required string Path { get; init; }

    public required string Title { get; init; }

    public string Description { get; init; } = "";

    /// <summary>What kind of list it is, above the title.</summary>
    public string Kicker { get; init; } = "";

    public required ArticleQuery Query { get; init; }

    /// <summary>Tags of the changes that touch the list.</summary>
    public required IReadOnlySet<string> Tags { get; init; }

    /// <summary>What lies between the home page and this list.</summary>
    public IReadOnlyList<Crumb> Crumbs { get; init; } = [];

    /// <summary>The section, when the list is one's.</summary>
    public SiteSection? Section { get; init; }

    /// <summary>The category of model examples it is narrowed to.</summary>
    public string? Category { get; init; }

    /// <summary>The kind of article that a term's list is narrowed to.</summary>
    public SiteSection? Narrowed { get; init; }

    /// <summary>The year or month that a column's list is narrowed to.</summary>
    public Period? Period { get; init; }

    public Column? Column { get; init; }

    public Term? Term { get; init; }

    /// <summary>Whose articles they are, when they are somebody's.</summary>
    public Contributor? Contributor { get; init; }

    /// <summary>The same list in the other language; null when there is none.</summary>
    public string? OtherLanguage { get; init; }

    /// <summary>Address of one page of it.</summary>
    public string PageAddress(int number)
    {
        var parameters = new List<string>(4);
        if ((Category ?? Narrowed?.Type) is { } narrowed)
            parameters.Add("loai=" + Uri.EscapeDataString(narrowed));
        if (Period is { } period)
            parameters.Add(period.Parameters);
        if (number > 1)
            parameters.Add(string.Create(null, $"trang={number}"));
        return parameters.Count == 0 ? Path : $"{Path}?{string.Join('&', parameters)}";
    }
}
