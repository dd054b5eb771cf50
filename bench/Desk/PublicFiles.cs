using System.Globalization;

namespace CommsPortal.DeskBench;

/// <summary>
/// Published articles as the folder that <c>import</c> reads, so that what is public in the bench has gone the way of any article: snapshot,
/// change log, audit log.
/// </summary>
internal static class PublicFiles
{
    private static readonly string[] Types = ["news", "news", "news", "column-article", "case-study", "model-example"];

    /// <param name="folder">Written anew; its taxonomies and columns are copied from <paramref name="sample"/>, the repository's <c>content</c>.</param>
    public static async Task WriteAsync(string folder, string sample, int count, DateTimeOffset now)
    {
        Copy(Path.Combine(sample, "taxonomies"), Path.Combine(folder, "taxonomies"));
        File.Copy(Path.Combine(sample, "columns.yaml"), Path.Combine(folder, "columns.yaml"), overwrite: true);
        var (random, vocabulary) = (new Random(1), new Vocabulary(folder));
        foreach (var type in Types.Distinct())
            Directory.CreateDirectory(Path.Combine(folder, "articles", type));
        for (var n = 0; n < count; n++)
        {
            var (type, name) = (Types[n % Types.Length], string.Create(CultureInfo.InvariantCulture, $"bai-{n}"));
            await File.WriteAllTextAsync(Path.Combine(folder, "articles", type, name + ".md"), Article(type, n, vocabulary, now.AddMinutes(-20d * (count - n)), random));
        }
    }

    private static string Article(string type, int number, Vocabulary vocabulary, DateTimeOffset published, Random random)
    {
        var column = type == "column-article" || random.Next(3) == 0 ? $"column: {vocabulary.Columns[random.Next(vocabulary.Columns.Count)]}\n" : "";
        var own = type switch
        {
            "model-example" => $"category: collective\nsubject: {Words.Text(random, 4)}\n{Story(random)}",
            "case-study" => Story(random),
            _ => "",
        };
        return $"""
            ---
            type: {type}
            headline: {Words.Text(random, 12)}
            lead: {Words.Text(random, 35)}
            {column}{own}pillars: [{One(vocabulary.Pillars, random)}]
            sectors: [{One(vocabulary.Sectors, random)}]
            localities: [{One(vocabulary.Localities, random)}]
            organisations: [{One(vocabulary.Organisations, random)}]
            tags: [nhãn {random.Next(300)}]
            bylines:
              - author: Người {random.Next(40)}
            published: {published.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture)}
            ---

            {Words.Paragraphs(random, 6)}

            Mã số bài{number}.

            """;
    }

    private static string Story(Random random) => $$"""
        problem: {{Words.Text(random, 30)}}
        approach: {{Words.Text(random, 30)}}
        results:
          - {indicator: {{Words.Text(random, 5)}}, before: {{random.Next(100)}}, after: {{random.Next(100, 200)}}, unit: hồ sơ}

        """;

    private static string One(IReadOnlyList<string> slugs, Random random) => slugs[random.Next(slugs.Count)];

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from))
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)), overwrite: true);
    }
}
