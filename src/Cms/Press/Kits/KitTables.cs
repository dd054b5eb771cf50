using CommsPortal.Cms.Csv;
using CommsPortal.Cms.Representations;
using CommsPortal.Cms.Representations.Text;
using CommsPortal.Cms.RichText.Model;

namespace CommsPortal.Cms.Press.Kits;

/// <summary>Facts and figures of an article as tables for spreadsheets; only those in which something stands.</summary>
internal static class KitTables
{
    private const int MostTables = 50;

    public static IEnumerable<KitFile> Of(ArticleFacts facts, ArticleContentBlocks content)
    {
        if (facts.Results.Count > 0)
            yield return new KitFile("so-lieu/ket-qua.csv", CsvTable.Write(facts.ResultTitles, facts.Results));
        if (facts.Progress.Count > 0)
            yield return new KitFile("so-lieu/tien-do.csv", CsvTable.Write(facts.ProgressTitles, facts.Progress));
        if (content.Numbers.Count > 0)
            yield return new KitFile("so-lieu/con-so.csv", CsvTable.Write(["Con số", "Nội dung"], content.Numbers.Select(n => (IReadOnlyList<string>)[n.Number, n.Text])));
        if (facts.Lines().Select(l => (IReadOnlyList<string>)[l.Title, l.Text]).ToList() is { Count: > 0 } lines)
            yield return new KitFile("so-lieu/thong-tin.csv", CsvTable.Write(["Mục", "Nội dung"], lines));
        var number = 0;
        // The tables of results and progress stand in the content too; they are here already.
        foreach (var table in content.Document.Blocks.OfType<Block.Table>().Where(t => t.Rows.Count > 1 && !IsOneOf(t, facts)).Take(MostTables))
        {
            var rows = table.Rows.Select(row => (IReadOnlyList<string>)[.. row.Select(Inlines.TextOf)]).ToList();
            yield return new KitFile($"so-lieu/bang-{++number}.csv", CsvTable.Write(rows[0], rows.Skip(1)));
        }
    }

    private static bool IsOneOf(Block.Table table, ArticleFacts facts)
    {
        var titles = table.Rows[0].Select(Inlines.TextOf).ToList();
        return titles.SequenceEqual(facts.ResultTitles) || titles.SequenceEqual(facts.ProgressTitles);
    }
}
