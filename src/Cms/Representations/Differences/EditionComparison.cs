using System.Globalization;
using System.Text;
using System.Text.Json;
using CommsPortal.Cms.Comparison;
using CommsPortal.Cms.Delivery.Answers;
using CommsPortal.Cms.Publishing;
using CommsPortal.Cms.Representations.Html;
using CommsPortal.Cms.Representations.Negotiation;
using CommsPortal.Cms.Storage;
using CommsPortal.Contracts;
using CommsPortal.Contracts.Articles;
using CommsPortal.Contracts.Editions;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Representations.Differences;

/// <summary>What changed between two published editions, as JSON or as HTML.</summary>
internal static class EditionComparison
{
    /// <summary>Forms in which a comparison is sent.</summary>
    public static IReadOnlyList<Representation> Forms { get; } = [Representation.Native, Representation.Html];

    /// <summary>The answer; null when one of the two was never published.</summary>
    public static async Task<FinishedAnswer?> AnswerAsync(
        PortalDbContext db, Guid id, ComparedEditions editions, Representation form, CancellationToken cancellationToken)
    {
        var (from, to) = editions;
        var both = await db.Snapshots.AsNoTracking().Where(s => s.ArticleId == id && (s.Edition == from || s.Edition == to))
            .Select(s => new { s.Edition, s.Json }).ToListAsync(cancellationToken);
        if (both.Find(s => s.Edition == from) is not { } before || both.Find(s => s.Edition == to) is not { } after)
            return null;
        var difference = Compare(SnapshotJson.Read(before.Json), SnapshotJson.Read(after.Json));
        var bytes = form == Representation.Html
            ? Encoding.UTF8.GetBytes(Html(difference))
            : JsonSerializer.SerializeToUtf8Bytes(difference, PortalJson.Options);
        return new FinishedAnswer(bytes, null, CachePolicy.Immutable, null, form.ContentType, "Accept, Accept-Encoding");
    }

    public static EditionDifference Compare(Article before, Article after)
    {
        var (first, last) = (EditionFields.Of(before).ToList(), EditionFields.Of(after).ToList());
        var names = first.Concat(last).Select(f => f.Name).Distinct(StringComparer.Ordinal);
        var fields = names.Select(n => (Name: n, Before: TextOf(first, n), After: TextOf(last, n))).Where(f => f.Before != f.After)
            .Select(f => new ChangedField(f.Name, f.Before, f.After, [.. WordDiff.Compare(f.Before, f.After).Select(c => new ChangedWords(NameOf(c.Kind), c.Text))]));
        return new EditionDifference(before.Id, Side(before), Side(after), [.. fields]);
    }

    private static string TextOf(List<(string Name, string Text)> fields, string name) => fields.Find(f => f.Name == name).Text ?? "";

    private static string NameOf(WordChangeKind kind) => kind switch
    {
        WordChangeKind.Removed => "removed",
        WordChangeKind.Added => "added",
        _ => "same",
    };

    private static ComparedEdition Side(Article article) => new(
        article.Edition, article.Updated, article.Hash, article.Headline,
        string.Create(CultureInfo.InvariantCulture, $"/api/v1/articles/{article.Id}/editions/{article.Edition}"));

    private static string Html(EditionDifference difference)
    {
        var html = new HtmlText();
        html.Raw("<article").Attribute("data-id", difference.Id.ToString())
            .Attribute("data-from", difference.From.Edition.ToString(CultureInfo.InvariantCulture))
            .Attribute("data-to", difference.To.Edition.ToString(CultureInfo.InvariantCulture)).Raw(">\n").Element("h1", difference.To.Headline);
        foreach (var field in difference.Fields)
        {
            html.Raw("<section").Attribute("data-field", field.Field).Raw(">\n").Element("h2", field.Field).Raw("<p>");
            foreach (var words in field.Words)
                Write(html, words);
            html.Raw("</p>\n</section>\n");
        }

        return html.Raw("</article>\n").ToString();
    }

    private static void Write(HtmlText html, ChangedWords words)
    {
        var element = words.Change switch { "removed" => "del", "added" => "ins", _ => null };
        if (element is not null)
            html.Raw($"<{element}>");
        var lines = words.Text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
            html.Raw(i > 0 ? "<br>" : "").Text(lines[i]);
        if (element is not null)
            html.Raw($"</{element}>");
    }
}
