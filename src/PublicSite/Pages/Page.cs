using CommsPortal.Contracts.Sites;
using CommsPortal.PublicSite.Languages;
using Microsoft.AspNetCore.Components;

namespace CommsPortal.PublicSite.Pages;

/// <summary>One HTML page, ready to be rendered: everything it shows has been fetched.</summary>
public sealed record Page
{
    public required Language Language { get; init; }

    /// <summary>What the browser's tab says before the site's name.</summary>
    public required string Title { get; init; }

    /// <summary>Canonical address, root-relative; null for pages that have none, such as errors.</summary>
    public string? Canonical { get; init; }

    public string Description { get; init; } = "";

    /// <summary>HTTP status.</summary>
    public int Status { get; init; } = StatusCodes.Status200OK;

    /// <summary>The component inside the frame, and its parameters.</summary>
    public required RenderFragment Body { get; init; }

    public PageHead Head { get; init; } = new();

    /// <summary>What the page shows, in the words of <c>Change.Tags</c>; a change that carries one of them makes the page stale.</summary>
    public IReadOnlySet<string> Tags { get; init; } = new HashSet<string>();

    public CacheRule Cache { get; init; } = CacheRule.Shared;

    /// <summary>True when something that belongs on the page could not be had: it is made again when next asked for.</summary>
    public bool Incomplete { get; init; }

    /// <summary>The public article that it is the page of; null for every other page.</summary>
    public Guid? Article { get; init; }

    /// <summary>The same page in the other language; null when there is none.</summary>
    public string? OtherLanguage { get; init; }

    /// <summary>Standing pages for the footer; set by the renderer.</summary>
    public IReadOnlyList<MenuEntry> Menu { get; init; } = [];

    /// <summary>What the office says of the site; null leaves it to the site. Set by the renderer.</summary>
    public SiteDescription? Site { get; init; }

    /// <summary>Path of the navigation's entry that is current.</summary>
    public string? Section { get; init; }

    /// <summary>A fragment that shows <typeparamref name="TComponent"/> with one parameter, <c>Model</c>.</summary>
    public static RenderFragment Show<TComponent>(object model)
        where TComponent : IComponent => builder =>
        {
            builder.OpenComponent<TComponent>(0);
            builder.AddComponentParameter(1, "Model", model);
            builder.CloseComponent();
        };
}
