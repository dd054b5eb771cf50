using CommsPortal.Cms.Articles;
using CommsPortal.Cms.Content;

namespace CommsPortal.Cms.Desk.Articles;

/// <summary>An edition as colleagues read it before it is public.</summary>
/// <param name="Passages">The Markdown fields: title and safe HTML.</param>
/// <param name="Fields">All other fields that are filled: title and text.</param>
/// <param name="MainImage">Address of the main image in the desk.</param>
/// <param name="Names">People who wrote, submitted and approved, by id.</param>
public sealed record ArticleText(
    ContentTypeDescriptor Type,
    ArticleContent Content,
    IReadOnlyList<(string Title, string Html)> Passages,
    IReadOnlyList<(string Title, string Text)> Fields,
    IReadOnlyList<EditorialComment> Comments,
    IReadOnlyDictionary<Guid, string> Names,
    string Office,
    string? MainImage)
{
    /// <summary>Those of the comments' quotes that stand in this text.</summary>
    public IReadOnlySet<string> Standing { get; init; } = new HashSet<string>();

    public string NameOf(Guid? id) => id is { } known && Names.TryGetValue(known, out var name) ? name : "Hệ thống";
}
