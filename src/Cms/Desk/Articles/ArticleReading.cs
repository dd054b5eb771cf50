using CommsPortal.Cms.Approvals;
using CommsPortal.Cms.Articles;
using CommsPortal.Cms.Comments;
using CommsPortal.Cms.Content;
using CommsPortal.Cms.Desk.Forms;
using CommsPortal.Cms.Desk.History;
using CommsPortal.Cms.Desk.Library;
using CommsPortal.Cms.Markdown;
using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Desk.Articles;

/// <summary>Makes an edition readable in the desk.</summary>
public sealed class ArticleReading(PortalDbContext db, ContentTypeRegistry types, ContentComparison comparison, MarkdownRenderer markdown, Vocabulary vocabulary,
    MediaThumbs thumbs, PinnedPassages passages)
{
    public async Task<ArticleText> ReadAsync(Article article, Edition edition, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(edition);
        var type = types.Get(article.Type);
        var content = ContentJson.Deserialize(type, edition.Content);
        var reader = await comparison.ReaderAsync([content], cancellationToken);
        var comments = await db.Comments.AsNoTracking().Where(c => c.ArticleId == article.Id).OrderBy(c => c.At).ThenBy(c => c.Id).ToListAsync(cancellationToken);
        var used = ContentReferences.Media(content);
        var media = await db.MediaAssets.AsNoTracking().Where(m => used.Contains(m.Id)).ToDictionaryAsync(m => m.Id, cancellationToken);
        var context = new RenderContext(article.Locale, id => media.TryGetValue(id, out var asset) && asset.IsImage ? thumbs.ImageOf(asset) : null, _ => null);
        return new ArticleText(
            type,
            content,
            MarkdownFields(type, content).Select(f => (f.Title, markdown.Render((string)f.ValueOf(content)!, context with { IdPrefix = f.Name + "-" }).Html)).ToList(),
            type.Fields.Where(f => f.Kind != FieldKind.Markdown && f.Name is not ("headline" or "lead") && f.ValueOf(content) is not false)
                .Select(f => (f.Title, reader.Read(f, f.ValueOf(content)))).Where(f => f.Item2.Length > 0).ToList(),
            comments,
            await NamesAsync(article, edition, cancellationToken),
            vocabulary.NameOfOffice(article.Office),
            content.MainImage?.Media is { } main && media.TryGetValue(main, out var image) ? thumbs.LargeOf(image) : null)
        {
            Standing = passages.Standing(article, edition, comments.Select(c => c.Quote).OfType<string>()),
        };
    }

    public Task<Review> ReviewAsync(Article article, Edition edition, CancellationToken cancellationToken) =>
        ReviewSteps.ReadAsync(db, article, edition, cancellationToken);

    private static IEnumerable<FieldDescriptor> MarkdownFields(ContentTypeDescriptor type, ArticleContent content) =>
        type.Fields.Where(f => f.Kind == FieldKind.Markdown && f.ValueOf(content) is string { Length: > 0 });

    private async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(Article article, Edition edition, CancellationToken cancellationToken)
    {
        var ids = new[] { article.CreatedBy, edition.SubmittedBy, edition.ApprovedBy }.OfType<Guid>().Concat(edition.Writers).Distinct().ToList();
        return await db.Users.AsNoTracking().Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName, cancellationToken);
    }
}
