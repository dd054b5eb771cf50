using System.Text.Json;
using CommsPortal.Cms.Storage;
using CommsPortal.Contracts;
using CommsPortal.Contracts.Articles;
using CommsPortal.Contracts.Feedback;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Feedback;

/// <summary>What the public, and the holder of a code, may read.</summary>
internal static class FeedbackReader
{
    /// <summary>Published questions with their answers, newest first.</summary>
    /// <param name="article">Only those about this article; null for all.</param>
    /// <param name="after">The last one of the page before.</param>
    public static async Task<(List<PublishedAnswer> Items, (DateTimeOffset At, Guid Id)? Next)> PublishedAsync(
        PortalDbContext db, string locale, Guid? article, (DateTimeOffset At, Guid Id)? after, int limit, CancellationToken cancellationToken)
    {
        var found = Public(db, locale, article);
        if (after is { } last)
            found = found.Where(m => m.PublishedAt < last.At || (m.PublishedAt == last.At && m.Id.CompareTo(last.Id) > 0));
        var rows = await found.OrderByDescending(m => m.PublishedAt).ThenBy(m => m.Id).Take(limit + 1)
            .Select(m => new { m.Id, m.Locale, m.PublishedQuestion, m.PublishedAnswer, m.PublishedAt, m.ArticleId }).ToListAsync(cancellationToken);
        var articles = await ArticlesAsync(db, rows.Select(r => r.ArticleId), cancellationToken);
        var items = rows.Take(limit).Select(r => new PublishedAnswer
        {
            Id = r.Id,
            Locale = r.Locale,
            Question = r.PublishedQuestion!,
            Answer = r.PublishedAnswer!,
            PublishedAt = r.PublishedAt!.Value,
            Article = r.ArticleId is { } id ? articles.GetValueOrDefault(id) : null,
        }).ToList();
        return (items, rows.Count > limit ? (items[^1].PublishedAt, items[^1].Id) : null);
    }

    public static Task<int> CountAsync(PortalDbContext db, string locale, Guid? article, CancellationToken cancellationToken) =>
        Public(db, locale, article).CountAsync(cancellationToken);

    /// <summary>How the message with this code stands; null when there is none.</summary>
    public static async Task<FeedbackStatus?> StatusAsync(PortalDbContext db, string code, CancellationToken cancellationToken)
    {
        if (await db.FeedbackMessages.AsNoTracking().SingleOrDefaultAsync(m => m.Code == code, cancellationToken) is not { } message)
            return null;
        var articles = await ArticlesAsync(db, [message.ArticleId], cancellationToken);
        return new FeedbackStatus
        {
            Code = TrackingCode.Show(code),
            Kind = message.Kind,
            State = message.State switch
            {
                FeedbackState.New => FeedbackStatus.Received,
                FeedbackState.Assigned => FeedbackStatus.InProgress,
                FeedbackState.Answered => FeedbackStatus.Answered,
                _ => FeedbackStatus.Closed,
            },
            ReceivedAt = message.ReceivedAt,
            Message = message.Message,
            Answer = message.Answer,
            AnsweredAt = message.AnsweredAt,
            Article = message.ArticleId is { } id ? articles.GetValueOrDefault(id) : null,
        };
    }

    private static IQueryable<FeedbackMessage> Public(PortalDbContext db, string locale, Guid? article)
    {
        var found = db.FeedbackMessages.AsNoTracking().Where(m => m.PublishedAt != null && m.Locale == locale);
        return article is { } about ? found.Where(m => m.ArticleId == about) : found;
    }

    private static async Task<Dictionary<Guid, FeedbackArticle>> ArticlesAsync(
        PortalDbContext db, IEnumerable<Guid?> ids, CancellationToken cancellationToken)
    {
        var wanted = ids.OfType<Guid>().Distinct().ToList();
        if (wanted.Count == 0)
            return [];
        var live = await db.LiveArticles.AsNoTracking().Where(a => wanted.Contains(a.ArticleId)).Select(a => new { a.ArticleId, a.Summary }).ToListAsync(cancellationToken);
        return live.Select(a => JsonSerializer.Deserialize<ArticleSummary>(a.Summary, PortalJson.Options)!)
            .ToDictionary(a => a.Id, a => new FeedbackArticle(a.Id, a.Headline, a.Path));
    }
}
