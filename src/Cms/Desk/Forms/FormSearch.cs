using CommsPortal.Cms.Desk.Articles;
using CommsPortal.Cms.Media;

namespace CommsPortal.Cms.Desk.Forms;

/// <summary>A search from within a form, for one of its fields.</summary>
/// <param name="Path">The field.</param>
public sealed record FormSearch(string Path, string Text, IReadOnlyList<ArticleTitle> Articles, IReadOnlyList<MediaAsset> Media);
