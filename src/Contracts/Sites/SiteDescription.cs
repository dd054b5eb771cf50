namespace CommsPortal.Contracts.Sites;

/// <summary>What the office says of its site in one language, and its menus. Whatever is empty the site says in its own words.</summary>
public sealed record SiteDescription
{
    /// <summary><c>vi</c> or <c>en</c>.</summary>
    public required string Locale { get; init; }

    /// <summary>Name of the site.</summary>
    public string? Name { get; init; }

    /// <summary>One line beside the name.</summary>
    public string? Motto { get; init; }

    /// <summary>The office that answers for the site.</summary>
    public string? Publisher { get; init; }

    /// <summary>The person who answers for the content.</summary>
    public string? Responsible { get; init; }

    public string? Address { get; init; }

    public string? Phone { get; init; }

    public string? Email { get; init; }

    /// <summary>Under which conditions the content may be used.</summary>
    public string? Licence { get; init; }

    /// <summary>Further text for the foot of every page: plain paragraphs, separated by line breaks.</summary>
    public string? Footer { get; init; }

    /// <summary>The office's pages elsewhere.</summary>
    public IReadOnlyList<SiteLink> Social { get; init; } = [];

    /// <summary>The main menu; empty leaves the site its own.</summary>
    public IReadOnlyList<SiteLink> MainMenu { get; init; } = [];

    /// <summary>The menu at the foot; empty leaves the site its own.</summary>
    public IReadOnlyList<SiteLink> FooterMenu { get; init; } = [];
}
