using System.Text.Json.Nodes;
using CommsPortal.Cms.Export;

namespace CommsPortal.Cms.Import;

/// <summary>A file read and understood, before its names are looked up.</summary>
/// <param name="File">Full path.</param>
/// <param name="Key">The article's key: the file's name without ending. The same key is the same article.</param>
/// <param name="Type">Name of the content type.</param>
/// <param name="Fields">Content as front matter names it; keys of other articles and paths of images are still as written.</param>
/// <param name="Hash">SHA-256 of the file.</param>
/// <param name="Messages">What was mended or should be looked at (Vietnamese).</param>
internal sealed record ImportDraft(
    string File, string Key, string Type, string Locale, JsonObject Fields, string Body, string Hash, IReadOnlyList<string> Messages)
{
    /// <summary>The article's identifier, as an export wrote it; null lets the portal choose.</summary>
    public Guid? Id { get; init; }

    /// <summary>Slug of the organisation that answers for the article.</summary>
    public string? Office { get; init; }

    public string? TranslationOf { get; init; }

    public DateTimeOffset? Published { get; init; }

    /// <summary>Who agreed to be named; never part of the content.</summary>
    public IReadOnlyList<ExportedConsent> Consents { get; init; } = [];

    /// <summary>Folder that images and attachments are relative to.</summary>
    public string Folder => Path.GetDirectoryName(File)!;
}
