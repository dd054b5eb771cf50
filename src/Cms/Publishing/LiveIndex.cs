using System.Globalization;
using CommsPortal.Cms.Changes;
using CommsPortal.Cms.Checks.Duplicates;
using CommsPortal.Cms.Content;
using CommsPortal.Cms.Slugs;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Changes;
using CommsPortal.Contracts.Taxonomies;
using Microsoft.EntityFrameworkCore;
using ContractArticle = CommsPortal.Contracts.Articles.Article;

namespace CommsPortal.Cms.Publishing;

/// <summary>Keeps the index of what is public in step with publications and withdrawals, within their transactions.</summary>
public sealed class LiveIndex(ContentTypeRegistry types, SnapshotBuilder snapshots)
{
    private static readonly CompareInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN").CompareInfo;

    /// <summary>Puts <paramref name="document"/> in the place of the article's earlier one.</summary>
    /// <returns>The tags that the earlier document had, and <c>cites:</c> with the id of every article that it named or that this one names.</returns>
    public async Task<IReadOnlyList<string>> ReplaceAsync(EditorialWork work, ContractArticle document, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(document);
        var touched = await RemoveAsync(work, cancellationToken);
        work.Db.LiveArticles.Add(NewRow(work, document));
        var content = ContentJson.Deserialize(types.Get(work.Article.Type), work.Edition.Content);
        var terms = TermsOf(document, content).ToList();
        foreach (var (kind, value) in terms)
            work.Db.LiveTerms.Add(new LiveTerm { ArticleId = document.Id, Kind = kind, Value = value });
        TextSketches.Add(work.Db, document.Id, types.Get(work.Article.Type), content);
        await work.Db.SaveChangesAsync(cancellationToken);
        return [.. touched.Union(terms.Where(t => t.Kind == LiveTerm.Mention).Select(t => Cites(t.Value)))];
    }

    /// <summary>Takes the article out.</summary>
    /// <returns>The tags that its document had, and <c>cites:</c> with the id of every article that it named; empty when it was not public.</returns>
    public async Task<IReadOnlyList<string>> RemoveAsync(EditorialWork work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        var row = await work.Db.LiveArticles.SingleOrDefaultAsync(l => l.ArticleId == work.Article.Id, cancellationToken);
        if (row is null)
            return [];
        var named = await work.Db.LiveTerms.Where(t => t.ArticleId == row.ArticleId && t.Kind == LiveTerm.Mention).Select(t => t.Value).ToListAsync(cancellationToken);
        work.Db.LiveArticles.Remove(row);
        await work.Db.SaveChangesAsync(cancellationToken);
        return [.. ChangeTags.Of(SnapshotJson.Read(row.Json)), .. named.Select(Cites)];
    }

    private static string Cites(string id) => $"cites:{id}";

    /// <summary>
    /// Builds the documents anew that name the article (as related, translation, campaign or in the text), so that none of them shows an
    /// old headline or something withdrawn. Each that changes gets a row in the change log under its own edition and hash.
    /// </summary>
    public async Task RefreshMentionsAsync(EditorialWork work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        var id = work.Article.Id;
        var mention = id.ToString();
        var rows = await work.Db.LiveArticles
            .Where(l => l.ArticleId != id && (l.TranslationGroup == work.Article.TranslationGroup
                || work.Db.LiveTerms.Any(t => t.ArticleId == l.ArticleId && t.Kind == LiveTerm.Mention && t.Value == mention)))
            .OrderBy(l => l.ArticleId)
            .ToListAsync(cancellationToken);
        foreach (var row in rows)
            await RefreshAsync(work, row, cancellationToken);
    }

    /// <summary>Builds the documents anew whose public edition uses a file of the library that has changed.</summary>
    /// <returns>A row for the change log for each document that changed; its tags name every list that shows the article's picture.</returns>
    public async Task<IReadOnlyList<ChangeRow>> RefreshMediaAsync(PortalDbContext db, Guid mediaId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var rows = await db.LiveArticles.Where(l => db.MediaUses.Any(u => u.MediaId == mediaId && u.ArticleId == l.ArticleId && u.Edition == l.Edition))
            .OrderBy(l => l.ArticleId).ToListAsync(cancellationToken);
        var changes = new List<ChangeRow>();
        foreach (var row in rows)
        {
            if (await RebuildAsync(db, row, cancellationToken) is { } document)
                changes.Add(ChangeOf(document, now, [.. ChangeTags.Of(document)]));
        }

        return changes;
    }

    private async Task RefreshAsync(EditorialWork work, LiveArticle row, CancellationToken cancellationToken)
    {
        if (await RebuildAsync(work.Db, row, cancellationToken) is { } document)
            work.AddChange(ChangeOf(document, work.Now, [$"article:{document.Id}", $"path:{document.Path}"]));
    }

    /// <returns>The document, when it is another than before.</returns>
    private async Task<ContractArticle?> RebuildAsync(PortalDbContext db, LiveArticle row, CancellationToken cancellationToken)
    {
        var article = await db.Articles.AsNoTracking().SingleAsync(a => a.Id == row.ArticleId, cancellationToken);
        var edition = await db.Editions.AsNoTracking().SingleAsync(e => e.ArticleId == row.ArticleId && e.Number == row.Edition, cancellationToken);
        var content = ContentJson.Deserialize(types.Get(article.Type), edition.Content);
        var document = await snapshots.BuildPublicAsync(db, article, edition, content, row.Path, cancellationToken);
        var json = SnapshotJson.Write(document);
        if (json.AsSpan().SequenceEqual(row.Json))
            return null;
        (row.Json, row.Summary, row.ETag) = (json, SnapshotJson.WriteSummary(document), SnapshotJson.HashOf(json));
        return document;
    }

    private static ChangeRow ChangeOf(ContractArticle document, DateTimeOffset now, List<string> tags) => new()
    {
        Kind = ChangeKind.Updated,
        ArticleId = document.Id,
        Edition = document.Edition,
        Hash = document.Hash,
        At = now,
        Type = document.Type,
        Locale = document.Locale,
        Path = document.Path,
        Tags = tags,
    };

    private static LiveArticle NewRow(EditorialWork work, ContractArticle document)
    {
        var json = SnapshotJson.Write(document);
        return new LiveArticle
        {
            ArticleId = document.Id,
            Edition = document.Edition,
            Type = document.Type,
            Locale = document.Locale,
            Path = document.Path,
            Column = document.Column?.Slug,
            Category = document.Category,
            HeadlineSortKey = Convert.ToHexString(Vietnamese.GetSortKey(document.Headline, CompareOptions.IgnoreCase).KeyData),
            Published = document.Published,
            Updated = document.Updated,
            Hash = document.Hash,
            TranslationGroup = work.Article.TranslationGroup,
            Json = json,
            Summary = SnapshotJson.WriteSummary(document),
            ETag = SnapshotJson.HashOf(json),
        };
    }

    private static IEnumerable<(string Kind, string Value)> TermsOf(ContractArticle document, ArticleContent content)
    {
        IEnumerable<(string Kind, string Value)> all =
        [
            .. document.Pillars.Select(t => (TaxonomyKind.Pillars, t.Slug)),
            .. document.Sectors.Select(t => (TaxonomyKind.Sectors, t.Slug)),
            .. document.Localities.Select(t => (TaxonomyKind.Localities, t.Slug)),
            .. document.Organisations.Select(t => (TaxonomyKind.Organisations, t.Slug)),
            .. document.Audiences.Select(t => (TaxonomyKind.Audiences, t.Slug)),
            .. document.Tags.Select(t => (LiveTerm.Tag, Slug.From(t))),
            .. document.Bylines.Select(b => (LiveTerm.Byline, Slug.From(b.PrintedName))),
            .. content.Campaigns.Select(c => (LiveTerm.Campaign, c.ToString())),
            .. ContentReferences.Articles(content).Select(m => (LiveTerm.Mention, m.ToString())),
        ];
        return all.Where(t => t.Value.Length > 0).Distinct();
    }
}
