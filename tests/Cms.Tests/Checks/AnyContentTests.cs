using CommsPortal.Cms.Checks;
using CommsPortal.Cms.Checks.Texts;
using CommsPortal.Cms.Content;
using CommsPortal.Cms.Content.Types;
using CommsPortal.Cms.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.Cms.Tests.Checks;

public sealed class AnyContentOnSqlite : AnyContentTests<Sqlite>;

public sealed class AnyContentOnPostgres : AnyContentTests<Postgres>;

/// <summary>Whatever a text is, the checks answer, and what they find lies within it.</summary>
public abstract class AnyContentTests<TDatabase> : GateTest<TDatabase>
    where TDatabase : ITestDatabase, new()
{
    private static readonly string[] Pieces =
    [
        "# ", "## ", "#### ", "\n", "\n\n", "[tại đây](", "](https://example.vn/", "](article:", "0193a1b0-0000-7000-8000-000000000000", ")", "![](media:", ":::article ", ":::quote\n", ":::",
        "0903 123 456", "079083001234", "4111 1111 1111 1111", "+84", "|", "|---|\n", "- ", "1. ", "**", "`", "qúa ", "hoà ", "hòa ", "đượợc ", "[^1]", "[^1]: ", "<https://a.vn>", "&#0;", "&amp;",
        "\\*", "```\n", "http://127.0.0.1:5000/tin-tuc/", "/%00", "#", "Là một mô hình ngôn ngữ", "\u0301", "\uD83D\uDE00", "mailto:a@b.vn", "> ",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Checks_never_throw_and_their_places_lie_within_the_text(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 25; round++)
        {
            var content = new ModelExample
            {
                Headline = RandomText.Of(random, Pieces, 5),
                Lead = RandomText.Any(random, 200),
                Body = random.Next(2) == 0 ? RandomText.Of(random, Pieces, 120) : RandomText.Any(random, 2_000),
                Problem = RandomText.Of(random, Pieces, 30),
                Category = "individual",
                Subject = RandomText.Any(random, 30),
                Related = [Guid.Empty],
                MainImage = new ImageUse { Media = Guid.Empty, Alt = RandomText.Any(random, 20) },
                Results = [new MeasuredResult { Indicator = RandomText.Of(random, Pieces, 6) }],
            };
            await ExamineAsync(content, "model-example", random.Next(2) == 0 ? "vi" : "en");
        }
    }

    [Theory]
    [InlineData('9')]
    [InlineData('[')]
    [InlineData('#')]
    [InlineData('đ')]
    [InlineData('\n')]
    [InlineData('\0')]
    public async Task Long_runs_of_one_character_are_examined_too(char c) =>
        await ExamineAsync(new News { Headline = new string(c, 200), Body = new string(c, 100_000) }, "news", "vi");

    private async Task ExamineAsync(ArticleContent content, string type, string locale)
    {
        await using var db = OpenDatabase();
        var article = new CheckedArticle(Guid.Empty, locale, Examined.Types.Get(type), content, db, Time.Now());
        var report = await Services.GetRequiredService<ArticleChecks>().RunAsync(article, CancellationToken.None);
        var sources = article.Texts.ToDictionary(t => t.Field, t => t.Source);
        foreach (var finding in report.Findings.Where(f => f.Finding.Offset is not null))
        {
            var source = sources[finding.Finding.Field];
            Assert.InRange(finding.Finding.Offset!.Value, 0, source.Length);
            Assert.InRange(finding.Finding.Length, 0, source.Length - finding.Finding.Offset.Value);
            Assert.Contains(finding.PassageHash, Passages.HashesOf(article.Type, content));
        }

        Assert.Equal(report.Findings.Count, report.Findings.Select(f => f.Fingerprint).Distinct().Count());
    }
}
