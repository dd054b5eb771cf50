using System.Text.Json;
using CommsPortal.Cms.Storage;
using CommsPortal.Contracts;
using CommsPortal.Contracts.Articles;
using CommsPortal.Contracts.HomePages;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.HomePages;

/// <summary>A composition as it is delivered: with the articles as they are now, and without what is off or not public.</summary>
public static class HomeReader
{
    public static async Task<HomePage> ReadAsync(
        PortalDbContext db, string locale, HomeComposition composition, int version, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(composition);
        var ids = composition.Choices().Select(c => c.Id).Distinct().ToList();
        var rows = ids.Count == 0
            ? []
            : await db.LiveArticles.AsNoTracking().Where(l => ids.Contains(l.ArticleId) && l.Locale == locale)
                .Select(l => new { l.ArticleId, l.Summary }).ToListAsync(cancellationToken);
        var live = rows.ToDictionary(r => r.ArticleId, r => JsonSerializer.Deserialize<ArticleSummary>(r.Summary, PortalJson.Options)!);
        return new HomePage
        {
            Locale = locale,
            Version = version,
            Lead = composition.Lead is { } lead ? live.GetValueOrDefault(lead.Id) : null,
            Secondary = Live(composition.Secondary, live),
            Blocks = [.. composition.Blocks.Where(b => !b.Off).Select(b => BlockOf(b, live))],
        };
    }

    private static HomeBlock BlockOf(HomeSetting block, Dictionary<Guid, ArticleSummary> live) => new()
    {
        Kind = block.Kind,
        Heading = block.Heading,
        Text = block.Text,
        Url = block.Url,
        Source = block.Source,
        Count = block.Count,
        Articles = block.Kind == HomeBlockKind.Figures ? [] : Live(block.Articles, live),
        Figures = block.Kind == HomeBlockKind.Figures ? [.. Live(block.Articles, live).Select(a => FigureOf(a.Id, block))] : [],
    };

    private static HomeFigure FigureOf(Guid id, HomeSetting block) => block.Figures.FirstOrDefault(f => f.Article == id) ?? new HomeFigure(id);

    private static IReadOnlyList<ArticleSummary> Live(IEnumerable<HomeChoice> choices, Dictionary<Guid, ArticleSummary> live) =>
        [.. choices.Select(c => live.GetValueOrDefault(c.Id)).OfType<ArticleSummary>()];
}
