using System.Globalization;
using CommsPortal.Cms.Checks.Texts;
using CommsPortal.Cms.Content;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Checks.Duplicates;

/// <summary>
/// Texts that are much like one that is public. Sketches find the few that are worth comparing among any number; these are then compared
/// shingle by shingle.
/// </summary>
public sealed class DuplicateTextCheck(ContentTypeRegistry types) : IArticleCheck
{
    // Of all shingles that either text has; of the shingles of the text under review.
    private const double LeastResemblance = 0.5;
    private const double LeastContainment = 0.7;

    private const int MostCandidates = 20;

    public CheckDescription Description { get; } = new(
        "duplicate-text", "Trùng với bài đã đăng",
        "So nội dung với mọi bài đang đăng; bài giống quá nửa có thể là đăng trùng hoặc chép lại.", CheckSeverity.Warning)
    {
        ChangesByItself = true,
    };

    public async Task<IReadOnlyList<Finding>> FindAsync(CheckedArticle article, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(article);
        var shingles = TextSketches.ShinglesOf(article.Texts);
        if (shingles.Count < TextSketches.LeastShingles)
            return [];
        var found = new List<(double Share, Finding Finding)>();
        foreach (var id in await CandidatesAsync(article, MinHash.Of(shingles), cancellationToken))
        {
            if (await CompareAsync(article, shingles, id, cancellationToken) is { } match)
                found.Add(match);
        }

        return found.OrderByDescending(f => f.Share).Select(f => f.Finding).ToList();
    }

    private static async Task<List<Guid>> CandidatesAsync(CheckedArticle article, long[] bands, CancellationToken cancellationToken)
    {
        var rows = await article.Db.TextSketches.AsNoTracking()
            .Where(s => bands.Contains(s.Value) && s.Band >= 0 && s.ArticleId != (article.Id ?? Guid.Empty))
            .Select(s => new { s.ArticleId, s.Band, s.Value }).Take(MostCandidates * MinHash.Bands).ToListAsync(cancellationToken);
        return rows.Where(r => bands[r.Band] == r.Value).GroupBy(r => r.ArticleId).OrderByDescending(g => g.Count()).ThenBy(g => g.Key)
            .Select(g => g.Key).Take(MostCandidates).ToList();
    }

    private async Task<(double Share, Finding Finding)?> CompareAsync(CheckedArticle article, HashSet<ulong> mine, Guid other,
        CancellationToken cancellationToken)
    {
        var row = await article.Db.LiveArticles.AsNoTracking().Where(l => l.ArticleId == other)
            .Join(article.Db.Editions, l => new { l.ArticleId, Number = l.Edition }, e => new { e.ArticleId, e.Number },
                (l, e) => new { l.Type, e.Content })
            .SingleOrDefaultAsync(cancellationToken);
        if (row is null)
            return null;
        var type = types.Get(row.Type);
        var content = ContentJson.Deserialize(type, row.Content);
        var theirs = TextSketches.ShinglesOf(ContentTexts.Of(type, content));
        var shared = mine.Count(theirs.Contains);
        var containment = (double)shared / mine.Count;
        var resemblance = (double)shared / (mine.Count + theirs.Count - shared);
        return containment >= LeastContainment || resemblance >= LeastResemblance
            ? (containment, Found(article, theirs, containment, other, content.Headline))
            : null;
    }

    private static Finding Found(CheckedArticle article, HashSet<ulong> theirs, double share, Guid other, string headline)
    {
        var percent = Math.Round(share * 100).ToString(CultureInfo.InvariantCulture);
        var message = $"{percent}% nội dung trùng với bài đang đăng “{headline}”.";
        const string Remedy = "Nếu là bài mới, viết lại hoặc dẫn liên kết tới bài kia; nếu là bản sửa, dùng “Đính chính” ở bài kia.";
        var (text, start, passage) = FirstShared(article.Texts, theirs);
        var found = text is null ? new Finding("body", message, Remedy) : Finding.At(text, start, passage.Length, message, Remedy);
        return found with { Subject = other.ToString(), Other = other };
    }

    private static (CheckedText? Text, int Start, string Passage) FirstShared(IEnumerable<CheckedText> texts, HashSet<ulong> theirs)
    {
        foreach (var text in texts.Where(t => t.Markdown is not null))
        {
            foreach (var (start, passage) in Passages.Split(text.Source))
            {
                if (Shingles.Of(passage) is { Count: > 5 } own && own.Count(theirs.Contains) * 2 > own.Count)
                    return (text, start, passage);
            }
        }

        return (null, 0, "");
    }
}
