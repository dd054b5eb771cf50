using CommsPortal.Cms.Comparison;
using CommsPortal.Cms.Content;
using CommsPortal.Cms.Desk.Articles;
using CommsPortal.Cms.Desk.Forms;
using CommsPortal.Cms.Media;
using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Desk.History;

/// <summary>Compares two contents of one type field by field, as people read them: names of terms and articles instead of their keys.</summary>
public sealed class ContentComparison(PortalDbContext db, Vocabulary vocabulary, ArticleFinder articles)
{
    public async Task<IReadOnlyList<FieldDifference>> CompareAsync(
        ContentTypeDescriptor type, ArticleContent before, ArticleContent after, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var reader = await ReaderAsync([before, after], cancellationToken);
        return type.Fields.Select(f => (Field: f, Before: reader.Read(f, f.ValueOf(before)), After: reader.Read(f, f.ValueOf(after))))
            .Where(f => f.Before != f.After)
            .Select(f => new FieldDifference(f.Field, f.Before, f.After, WordDiff.Compare(f.Before, f.After)))
            .ToList();
    }

    /// <summary>The images and files of both.</summary>
    public async Task<ComparedPictures> PicturesAsync(ArticleContent before, ArticleContent after, CancellationToken cancellationToken)
    {
        var (used, usedAfter) = (ContentReferences.Media(before), ContentReferences.Media(after));
        var all = used.Union(usedAfter).ToList();
        var assets = all.Count == 0 ? [] : await db.MediaAssets.AsNoTracking().Where(m => all.Contains(m.Id)).ToDictionaryAsync(m => m.Id, cancellationToken);
        List<MediaAsset> Of(IEnumerable<Guid> ids) => ids.Select(id => assets.GetValueOrDefault(id)).OfType<MediaAsset>().ToList();
        return new ComparedPictures(Of(used), Of(usedAfter));
    }

    /// <summary>Reads fields of the given contents as text.</summary>
    public async Task<FieldReader> ReaderAsync(IReadOnlyList<ArticleContent> contents, CancellationToken cancellationToken)
    {
        await vocabulary.LoadAsync(cancellationToken);
        var titles = await articles.TitlesAsync(contents.SelectMany(c => c.Related.Concat(c.Campaigns)), cancellationToken);
        var media = contents.SelectMany(ContentReferences.Media).Distinct().ToList();
        var files = await db.MediaAssets.AsNoTracking().Where(m => media.Contains(m.Id)).ToDictionaryAsync(m => m.Id, m => m.FileName, cancellationToken);
        return new FieldReader(vocabulary, titles, files);
    }
}
