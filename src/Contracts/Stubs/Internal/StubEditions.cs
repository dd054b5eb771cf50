using System.Globalization;
using CommsPortal.Contracts.Articles;
using CommsPortal.Contracts.Changes;
using CommsPortal.Contracts.Editions;

namespace CommsPortal.Contracts.Stubs.Internal;

/// <summary>Editions of an article as a history and as differences; these are whole fields here, the CMS compares words.</summary>
internal static class StubEditions
{
    public static ListPage<PublishedEdition> History(IReadOnlyList<Article> editions, IReadOnlyList<Change> changes)
    {
        var items = editions.Reverse().Select(edition => new PublishedEdition(
            edition.Edition,
            changes.LastOrDefault(change => change.ArticleId == edition.Id && change.Edition == edition.Edition && change.Kind != ChangeKind.Withdrawn)?.Kind ?? ChangeKind.Updated,
            edition.Updated,
            edition.Hash,
            edition.Path,
            AddressOf(edition),
            edition.Corrections.FirstOrDefault(correction => correction.Edition == edition.Edition))).ToList();
        return new ListPage<PublishedEdition>(items, items.Count, null);
    }

    /// <param name="numbers">As <c>3..5</c>.</param>
    public static EditionDifference? Between(IReadOnlyList<Article> editions, string numbers)
    {
        var asked = numbers.Split("..").Select(number => int.Parse(number, CultureInfo.InvariantCulture)).ToList();
        var sides = asked.ConvertAll(number => editions.FirstOrDefault(edition => edition.Edition == number));
        return sides is [{ } before, { } after] ? new EditionDifference(before.Id, Side(before), Side(after), [.. Changed(before, after)]) : null;
    }

    private static IEnumerable<ChangedField> Changed(Article before, Article after)
    {
        foreach (var (name, text) in new (string, Func<Article, string>)[] { ("headline", a => a.Headline), ("lead", a => a.Lead), ("body", a => a.Body.Text) })
        {
            if (text(before) != text(after))
                yield return new ChangedField(name, text(before), text(after), [new ChangedWords("removed", text(before)), new ChangedWords("added", text(after))]);
        }
    }

    private static ComparedEdition Side(Article article) => new(article.Edition, article.Updated, article.Hash, article.Headline, AddressOf(article));

    private static string AddressOf(Article article) =>
        string.Create(CultureInfo.InvariantCulture, $"/api/v1/articles/{article.Id}/editions/{article.Edition}");
}
