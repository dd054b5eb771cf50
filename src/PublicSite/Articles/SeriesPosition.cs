using CommsPortal.Contracts.Articles;
using CommsPortal.Contracts.Columns;

namespace CommsPortal.PublicSite.Articles;

/// <summary>Where an article stands in its column.</summary>
/// <param name="Column">The column with its rhythm; null when it could not be had.</param>
/// <param name="Issue">Its place among the column's public articles of its language, counted from 1, the oldest.</param>
/// <param name="Issues">How many there are.</param>
public sealed record SeriesPosition(Column? Column, long Issue, long Issues, ArticleSummary? Previous, ArticleSummary? Next);
