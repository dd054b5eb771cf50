using System.Globalization;
using CommsPortal.Cms.Delivery;
using CommsPortal.Cms.Delivery.Articles;
using CommsPortal.Cms.Publishing;
using CommsPortal.Cms.Representations;
using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Press.Kits;

/// <summary><c>articles/{id}/kit.zip</c>: everything a newsroom needs of one article.</summary>
public static class KitEndpoints
{
    /// <summary>Kits of public articles, for everybody.</summary>
    public static void MapKits(this RouteGroupBuilder articles) =>
        articles.MapRead("/{id:guid}/kit.zip", PublicAsync, "Download the press kit of an article").WithTags("Articles")
            .WithDescription("A ZIP: text (md, docx, txt, ninjs), pictures with captions and rights written into the files, figures (csv), terms, SHA-256 sums.")
            .ProducesKit().ProducesProblems(StatusCodes.Status410Gone);

    /// <summary>The kit of an issue that the caller may have.</summary>
    public static async Task<KitAnswer> AnswerAsync(PortalDbContext db, ArticleIssue issue, bool isPublic, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(issue);
        var publisher = await Publisher.ReadAsync(db, issue.Article.Locale, cancellationToken);
        var (id, edition) = (issue.Article.Id, issue.Article.Edition);
        var media = await db.MediaAssets.AsNoTracking().Where(m => db.MediaUses.Any(u => u.MediaId == m.Id && u.ArticleId == id && u.Edition == edition))
            .OrderBy(m => m.Id).Select(m => m.Version).ToListAsync(cancellationToken);
        return new KitAnswer(issue, publisher, string.Join(',', media.Select(v => v.ToString(CultureInfo.InvariantCulture))), isPublic);
    }

    internal static async Task<IResult> PublicAsync(Guid id, PortalDbContext db, CancellationToken cancellationToken)
    {
        if (await db.LiveArticles.AsNoTracking().SingleOrDefaultAsync(l => l.ArticleId == id, cancellationToken) is not { } live)
            return await Gone.ProblemOfAsync(db, id, cancellationToken);
        var issue = new ArticleIssue(SnapshotJson.Read(live.Json), live.Json, live.ETag, $"{DeliveryEndpoints.Root}/articles/{id}");
        return await AnswerAsync(db, issue, isPublic: true, cancellationToken);
    }
}
