using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Feedback;

/// <summary>Counts a reader's word on whether an article was useful.</summary>
public sealed class CountVote(IDbContextFactory<PortalDbContext> contexts)
{
    /// <exception cref="EditorialException">The article is not public.</exception>
    public async Task ExecuteAsync(Guid articleId, bool useful, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (!await db.LiveArticles.AnyAsync(a => a.ArticleId == articleId, cancellationToken))
            throw new EditorialException(ProblemCode.NotFound, "Không có bài này.");
        var (yes, no) = useful ? (1, 0) : (0, 1);
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO article_votes (article_id, useful, not_useful) VALUES ({articleId}, {yes}, {no})
            ON CONFLICT (article_id) DO UPDATE SET useful = article_votes.useful + excluded.useful, not_useful = article_votes.not_useful + excluded.not_useful
            """,
            cancellationToken);
    }
}
