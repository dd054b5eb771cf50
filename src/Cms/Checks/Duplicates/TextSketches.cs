using CommsPortal.Cms.Checks.Texts;
using CommsPortal.Cms.Content;
using CommsPortal.Cms.Storage;

namespace CommsPortal.Cms.Checks.Duplicates;

/// <summary>Keeps the sketches of what is public in step with it.</summary>
internal static class TextSketches
{
    /// <summary>Fewer shingles say nothing: a notice of two sentences is like many others.</summary>
    public const int LeastShingles = 40;

    // Marks a text that was looked at and is too short, so that it is not looked at again.
    private const int TooShort = -1;

    /// <summary>Notes the text of an article whose live row is new, as part of the caller's transaction.</summary>
    public static void Add(PortalDbContext db, Guid articleId, ContentTypeDescriptor type, ArticleContent content)
    {
        var shingles = ShinglesOf(ContentTexts.Of(type, content));
        if (shingles.Count < LeastShingles)
        {
            db.TextSketches.Add(new TextSketch { ArticleId = articleId, Band = TooShort });
            return;
        }

        var bands = MinHash.Of(shingles);
        for (var band = 0; band < bands.Length; band++)
            db.TextSketches.Add(new TextSketch { ArticleId = articleId, Band = band, Value = bands[band] });
    }

    /// <summary>The shingles of what readers read at length: the Markdown texts together.</summary>
    public static HashSet<ulong> ShinglesOf(IEnumerable<CheckedText> texts) =>
        Shingles.Of(string.Join('\n', texts.Where(t => t.Markdown is not null).Select(t => t.Plain)));
}
