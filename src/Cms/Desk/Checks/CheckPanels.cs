using CommsPortal.Cms.Articles;
using CommsPortal.Cms.Checks;
using CommsPortal.Cms.Checks.Acknowledgements;
using CommsPortal.Cms.Content;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Storage;

namespace CommsPortal.Cms.Desk.Checks;

/// <summary>Makes the checks for people at the desk: of the stored text, or of what stands in a form.</summary>
public sealed class CheckPanels(
    PortalDbContext db, ArticleChecks checks, StoredArticleReport reports, ContentTypeRegistry types, TimeProvider time)
{
    public async Task<CheckPanel> OfStoredAsync(
        Article article, Edition edition, Actor actor, bool inForm, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(article);
        var report = await reports.ReadAsync(db, article, edition, cancellationToken);
        return new CheckPanel(report, types.Get(article.Type), article.Id, inForm, AcknowledgeFinding.May(actor, article));
    }

    /// <param name="article">The article that the form edits; null for a new one.</param>
    public async Task<CheckPanel> OfFormAsync(
        ContentTypeDescriptor type, ArticleContent content, Article? article, string locale, Actor actor,
        CancellationToken cancellationToken)
    {
        var examined = new CheckedArticle(article?.Id, article?.Locale ?? locale, type, content, db, time.Now());
        var report = await checks.RunAsync(examined, cancellationToken);
        return new CheckPanel(report, type, article?.Id, InForm: true, article is not null && AcknowledgeFinding.May(actor, article));
    }
}
