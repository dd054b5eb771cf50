using System.Text.Json;
using CommsPortal.Contracts.Media;

namespace CommsPortal.Contracts.Articles;

/// <summary>One published edition of an article, whole: the snapshot written once at publication.</summary>
public sealed record Article : ArticleSummary
{
    private static readonly JsonElement NoDetails = JsonSerializer.SerializeToElement(new Dictionary<string, string>());

    public required ArticleBody Body { get; init; }

    /// <summary>The fields that only this content type has, by the schema at <c>/api/v1/types/{type}</c>.</summary>
    public JsonElement Details { get; init; } = NoDetails;

    /// <summary>Rendered HTML of the Markdown fields of <see cref="Details"/>, by field name.</summary>
    public IReadOnlyDictionary<string, string> DetailsHtml { get; init; } = new Dictionary<string, string>();

    /// <summary>Related articles that are public now.</summary>
    public IReadOnlyList<ArticleLink> Related { get; init; } = [];

    /// <summary>The emulation campaigns that the article belongs to.</summary>
    public IReadOnlyList<ArticleLink> Campaigns { get; init; } = [];

    /// <summary>The same article in other languages.</summary>
    public IReadOnlyList<Translation> Translations { get; init; } = [];

    /// <summary>Files to download, for instance the signed PDF of an official document.</summary>
    public IReadOnlyList<Attachment> Attachments { get; init; } = [];

    /// <summary>Where the text comes from when it is not the office's own.</summary>
    public string? Source { get; init; }

    /// <summary>The line that a re-publisher is asked to print.</summary>
    public string? Attribution { get; init; }

    /// <summary>The card to show beside a link to the article; null where the office's server cannot draw cards.</summary>
    public SocialImage? SocialImage { get; init; }

    public SeoFields Seo { get; init; } = new();

    /// <summary>Every correction since first publication, oldest first.</summary>
    public IReadOnlyList<Correction> Corrections { get; init; } = [];

    /// <summary>Estimated reading time in whole minutes, at 230 syllables a minute, at least 1.</summary>
    public int ReadingMinutes { get; init; } = 1;
}
