using System.Data;
using System.Text.Json;
using System.Text.Json.Nodes;
using CommsPortal.Cms.Articles;
using CommsPortal.Cms.Commands;
using CommsPortal.Cms.Content;
using CommsPortal.Cms.Indicators;
using CommsPortal.Cms.Management.Taxonomies;
using CommsPortal.Cms.Media;
using CommsPortal.Cms.Media.Storage;
using CommsPortal.Cms.Storage;
using CommsPortal.Contracts;
using CommsPortal.Contracts.Taxonomies;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Export;

/// <summary>
/// Writes the portal's content as a folder that <c>import</c> reads: articles, taxonomies, columns, media. Articles and media keep their
/// identifiers, so that an import into an empty portal gives the same content, byte for byte.
/// </summary>
public sealed class ContentExport(IDbContextFactory<PortalDbContext> contexts, IMediaStorage storage, ContentTypeRegistry types)
{
    /// <param name="publishedOnly">Only what readers see now, in the text that they see.</param>
    /// <exception cref="CommandRefusedException">The folder exists and is not empty.</exception>
    public async Task<ExportReport> ExecuteAsync(string folder, bool publishedOnly, CancellationToken cancellationToken)
    {
        var root = Path.GetFullPath(folder);
        if (File.Exists(root) || (Directory.Exists(root) && Directory.EnumerateFileSystemEntries(root).Any()))
            throw new CommandRefusedException($"{folder} đã có và không trống; hãy chọn một thư mục mới.");
        Directory.CreateDirectory(root);
        var (texts, assets, lists) = await ReadAsync(publishedOnly, cancellationToken);
        var names = new ExportNames();
        var missing = new List<string>();
        foreach (var (name, items) in lists)
            await WriteListAsync(Path.Combine(root, name), items, cancellationToken);
        var media = await WriteMediaAsync(root, assets, names, missing, cancellationToken);
        foreach (var text in texts)
            names.AddArticle(text.Article, text.Content);
        foreach (var text in texts)
            await WriteArticleAsync(root, text, OriginalOf(text.Article, texts, names), names, cancellationToken);
        return new ExportReport(texts.Count, texts.Count(t => !t.IsPublic), media, missing);
    }

    // One moment of the database; the files are written after it, so that nobody waits for them.
    private async Task<(List<ExportedText> Texts, List<MediaAsset> Assets, List<(string Name, JsonArray Items)> Lists)> ReadAsync(
        bool publishedOnly, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var moment = await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        var lists = new List<(string Name, JsonArray Items)>();
        foreach (var kind in TaxonomyKind.All)
            lists.Add(($"taxonomies/{kind}.yaml", JsonOf(await Definitions.TermsAsync(db, kind, cancellationToken))));
        lists.Add(("columns.yaml", JsonOf(await Definitions.ColumnsAsync(db, cancellationToken))));
        lists.Add(("indicators.yaml", JsonOf(await IndicatorsAsync(db, publishedOnly, cancellationToken))));
        var texts = await TextsAsync(db, publishedOnly, cancellationToken);
        var assets = await db.MediaAssets.AsNoTracking().OrderBy(m => m.UploadedAt).ThenBy(m => m.Id).ToListAsync(cancellationToken);
        if (publishedOnly)
        {
            var used = texts.SelectMany(t => ContentReferences.Media(t.Content)).ToHashSet();
            assets.RemoveAll(asset => !used.Contains(asset.Id));
        }

        return (texts, assets, lists);
    }

    private static async Task<IReadOnlyList<IndicatorDefinition>> IndicatorsAsync(PortalDbContext db, bool publishedOnly, CancellationToken cancellationToken)
    {
        var stored = await db.Indicators.AsNoTracking().Include(i => i.Observations).Where(i => i.Published || !publishedOnly)
            .OrderBy(i => i.Order).ThenBy(i => i.Key).ToListAsync(cancellationToken);
        return stored.ConvertAll(IndicatorDefinition.Of);
    }

    private async Task<List<ExportedText>> TextsAsync(
        PortalDbContext db, bool publishedOnly, CancellationToken cancellationToken)
    {
        var wanted = db.Articles.AsNoTracking().Where(a => a.DeletedAt == null && (!publishedOnly || a.PublicEdition != null));
        var rows = await wanted.OrderBy(a => a.FirstPublishedAt).ThenBy(a => a.Id)
            .Join(
                db.Editions.AsNoTracking(),
                a => new { a.Id, Number = publishedOnly ? a.PublicEdition!.Value : a.LatestEdition },
                e => new { Id = e.ArticleId, e.Number },
                (a, e) => new { Article = a, e.Content, e.State })
            .ToListAsync(cancellationToken);
        // Who agreed to be named is for the office, not for readers.
        var consents = (publishedOnly ? [] : await db.Consents.AsNoTracking().OrderBy(c => c.RecordedAt).ThenBy(c => c.Id)
            .ToListAsync(cancellationToken)).ToLookup(c => c.ArticleId);
        return [.. rows.Select(r => new ExportedText(
            r.Article, ContentJson.Deserialize(types.Get(r.Article.Type), r.Content), r.State == EditionState.Published,
            consents[r.Article.Id].Select(ExportedConsent.Of).ToList()))];
    }

    private async Task<int> WriteMediaAsync(
        string root, List<MediaAsset> assets, ExportNames names, List<string> missing, CancellationToken cancellationToken)
    {
        var list = new List<ExportedMedia>();
        foreach (var asset in assets)
        {
            await using var original = await storage.OpenAsync(MediaKey.Original(asset.Id, asset.Revision), cancellationToken);
            if (original is null)
            {
                missing.Add($"Kho không có tệp {asset.Id} ({asset.FileName}).");
                continue;
            }

            var path = names.AddMedia(asset);
            await using var file = Create(Path.Combine(root, path));
            await original.CopyToAsync(file, cancellationToken);
            list.Add(ExportedMedia.Of(asset, path));
        }

        if (list.Count > 0)
            await WriteListAsync(Path.Combine(root, ExportedMedia.ListName), JsonOf(list), cancellationToken);
        return list.Count;
    }

    // The first of a group of translations is the one that the others translate.
    private static string? OriginalOf(Article article, IEnumerable<ExportedText> texts, ExportNames names)
    {
        var original = texts.Select(t => t.Article).Where(a => a.TranslationGroup == article.TranslationGroup)
            .OrderBy(a => a.Id == article.TranslationGroup ? 0 : 1).ThenBy(a => a.Id).First();
        return original.Id == article.Id ? null : names.KeyOf(original.Id);
    }

    private async Task WriteArticleAsync(
        string root, ExportedText text, string? translationOf, ExportNames names, CancellationToken cancellationToken)
    {
        var (article, content, isPublic, consents) = text;
        var path = Path.Combine(root, isPublic ? "articles" : "unpublished", article.Type, names.KeyOf(article.Id) + ".md");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllTextAsync(path, ArticleFile.Write(types.Get(article.Type), article, content, consents, translationOf, names),
            cancellationToken);
    }

    private static JsonArray JsonOf<T>(IReadOnlyList<T> items)
    {
        var json = JsonSerializer.SerializeToNode(items, PortalJson.Options)!.AsArray();
        foreach (var item in json.OfType<JsonObject>())
        {
            foreach (var (name, _) in item.ToList().Where(m => m.Value is JsonArray { Count: 0 }))
                item.Remove(name);
        }

        return json;
    }

    private static async Task WriteListAsync(string path, JsonArray items, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllTextAsync(path, FrontMatterWriter.WriteList(items), cancellationToken);
    }

    private static FileStream Create(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return new FileStream(path, FileMode.CreateNew, FileAccess.Write);
    }
}
