using CommsPortal.Cms.Content;
using CommsPortal.Cms.Desk.Articles;
using CommsPortal.Cms.Media;
using CommsPortal.Cms.Media.Library;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Desk.Forms;

/// <summary>Prepares edit forms to be shown: looks up what they name and what is searched for from within them.</summary>
public sealed class ArticleForms(PortalDbContext db, Vocabulary vocabulary, ArticleFinder articles, ListMedia media)
{
    private const int MostMedia = 24;

    public async Task<ArticleForm> PrepareAsync(
        ContentTypeDescriptor type, FormValues values, ContentErrors errors, FormSearchRequest? search, Actor actor, CancellationToken cancellationToken)
    {
        await vocabulary.LoadAsync(cancellationToken);
        var form = new ArticleForm(type, values, errors, vocabulary);
        if (search is not null)
            form.Search = await SearchAsync(type, search, actor, cancellationToken);
        form.Titles = await articles.TitlesAsync(IdsOf(type, values, FieldKind.Articles), cancellationToken);
        form.Media = await MediaAsync(IdsOf(type, values, FieldKind.Media), form.Search, cancellationToken);
        return form;
    }

    /// <summary>What a new article of somebody begins with: their name above it, nothing else.</summary>
    public static ArticleContent NewContent(ContentTypeDescriptor type, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(actor);
        var content = type.CreateEmpty();
        content.Bylines = BylinesOf(actor);
        return content;
    }

    /// <summary>The byline of somebody's own article.</summary>
    public static List<BylineEntry> BylinesOf(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return [new BylineEntry { Author = actor.Name, Organisation = actor.Organisations.Count > 0 ? actor.Organisations[0] : null }];
    }

    private async Task<FormSearch?> SearchAsync(ContentTypeDescriptor type, FormSearchRequest search, Actor actor, CancellationToken cancellationToken)
    {
        var field = Fields(type).FirstOrDefault(f => search.Path == f.Name || search.Path.EndsWith("." + f.Name, StringComparison.Ordinal));
        if (field?.Kind == FieldKind.Articles)
            return new FormSearch(search.Path, search.Text, await articles.SearchAsync(search.Text, OnlyType(field), actor, cancellationToken), []);
        if (field?.Kind == FieldKind.Media)
            return new FormSearch(search.Path, search.Text, [], (await media.ExecuteAsync(new MediaQuery(search.Text, AsksForImages(field), MostMedia, null), cancellationToken)).Items);
        return null;
    }

    /// <summary>The only content type that a list of articles takes; null when any.</summary>
    public static string? OnlyType(FieldDescriptor field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return field.Property.Name == nameof(ArticleContent.Campaigns) ? "campaign" : null;
    }

    /// <summary>Whether a field of the media library is for images, rather than documents.</summary>
    public static bool AsksForImages(FieldDescriptor field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return field.Property.DeclaringType != typeof(AttachmentUse);
    }

    private async Task<IReadOnlyDictionary<Guid, MediaAsset>> MediaAsync(IEnumerable<Guid> ids, FormSearch? search, CancellationToken cancellationToken)
    {
        var wanted = ids.Distinct().ToList();
        var named = wanted.Count == 0 ? [] : await db.MediaAssets.AsNoTracking().Where(m => wanted.Contains(m.Id)).ToListAsync(cancellationToken);
        return named.Concat(search?.Media ?? []).DistinctBy(m => m.Id).ToDictionary(m => m.Id);
    }

    private static IEnumerable<FieldDescriptor> Fields(ContentTypeDescriptor type) => type.Fields.SelectMany(f => f.ItemFields.Prepend(f));

    private static IEnumerable<Guid> IdsOf(ContentTypeDescriptor type, FormValues values, FieldKind kind) =>
        PathsOf(type, values, kind).SelectMany(values.All).Select(t => Guid.TryParse(t, out var id) ? id : (Guid?)null).OfType<Guid>();

    private static IEnumerable<string> PathsOf(ContentTypeDescriptor type, FormValues values, FieldKind kind)
    {
        foreach (var field in type.Fields)
        {
            if (field.Kind == kind)
                yield return field.Name;
            foreach (var inner in field.ItemFields.Where(i => i.Kind == kind))
            {
                if (field.Kind == FieldKind.Region)
                    yield return $"{field.Name}.{inner.Name}";
                for (var row = 0; field.Kind == FieldKind.RegionList && row < values.Rows(field.Name); row++)
                    yield return FormValues.PathOf(field, row, inner);
            }
        }
    }
}
