using CommsPortal.Cms.Articles;
using CommsPortal.Cms.Content;
using CommsPortal.Cms.Desk.History;
using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Desk.Merging;

/// <summary>Merges what a person wrote with what others saved meanwhile.</summary>
public sealed class ArticleMerge(PortalDbContext db, ArticleTexts texts, ContentTypeRegistry types, ContentComparison comparison)
{
    private static readonly string[] Saving = ["create", "save", "begin-edition", "restore-edition", "correct"];

    /// <returns>Null when one of the texts is not kept any more; then there is nothing to merge against.</returns>
    public async Task<MergedContent?> FindAsync(Article article, MergeRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(request);
        if (await texts.FindAsync(article, request.Stored, cancellationToken) is not { } theirs)
            return null;
        var origin = await texts.FindAsync(article, request.Origin, cancellationToken);
        return MergedContent.Of(types.Get(article.Type), origin, request.Mine, theirs);
    }

    public async Task<MergeScreen> ShowAsync(
        Article article, MergedContent merged, MergeRequest request, bool afterChoosing, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(merged);
        ArgumentNullException.ThrowIfNull(request);
        var type = types.Get(article.Type);
        ArticleContent?[] known =
        [
            request.Mine,
            await texts.FindAsync(article, request.Stored, cancellationToken),
            await texts.FindAsync(article, request.Origin, cancellationToken),
        ];
        var saved = await db.AuditEntries.AsNoTracking().Where(e => e.ArticleId == article.Id && Saving.Contains(e.Action))
            .OrderByDescending(e => e.Sequence).Select(e => new { e.ActorName, e.At }).FirstOrDefaultAsync(cancellationToken);
        return new MergeScreen(
            merged, request, await comparison.ReaderAsync(known.OfType<ArticleContent>().ToList(), cancellationToken), saved?.ActorName, saved?.At ?? article.UpdatedAt,
            afterChoosing ? merged.OpenAfter(request.Choices).Select(c => c.Key).ToHashSet() : [],
            await CameAsync(type, merged, request.Mine, cancellationToken));
    }

    // With my own side at every open place, what is left of differences is what others have changed.
    private async Task<IReadOnlyList<FieldDifference>> CameAsync(
        ContentTypeDescriptor type, MergedContent merged, ArticleContent mine, CancellationToken cancellationToken)
    {
        var asMine = merged.Resolve(merged.Conflicts.ToDictionary(c => c.Key, _ => MergeChoice.Mine));
        return await comparison.CompareAsync(type, mine, asMine, cancellationToken);
    }
}
