using System.Text.Json;
using System.Text.RegularExpressions;
using CommsPortal.Cms.Tests.Infrastructure;
using CommsPortal.Cms.Tests.Markdown;
using static CommsPortal.Cms.Tests.Markdown.SampleWorld;

namespace CommsPortal.Cms.Tests.Desk.Editor;

/// <summary>The visual editor loses nothing: what was not changed is written byte for byte, what was is read by the site as it was shown.</summary>
public sealed partial class EditorRoundTripTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_article_of_the_sample_content_comes_back_byte_for_byte()
    {
        var texts = Directory.EnumerateFiles(Repository.PathOf("content"), "*.md", SearchOption.AllDirectories).Select(File.ReadAllText).ToList();
        var bodies = texts.Select(text => FrontMatter().Replace(text, "")).ToList();

        var answers = await EditorBundle.RunAsync([.. texts, .. bodies], Cancellation);

        Assert.NotEmpty(texts);
        Assert.Equal([.. texts, .. bodies], answers.Select(a => a.Unchanged));
        // Pictures are named by their files here and by their ids in the portal; all else can be edited as it is seen.
        Assert.All(answers.Skip(texts.Count), answer => Assert.True(answer.Kinds.Count(k => k == "source") <= 3));
    }

    [Fact]
    public async Task Texts_that_people_write_come_back_byte_for_byte_and_written_anew_they_mean_the_same()
    {
        var markdown = new RandomMarkdown(2026);
        var texts = Enumerable.Range(0, 4_000).Select(_ => markdown.Next()).ToList();

        var answers = await EditorBundle.RunAsync(texts, Cancellation);

        Assert.Equal(texts, answers.Select(a => a.Unchanged));
        var different = texts.Zip(answers).Where(pair => Meaning(pair.First) != Meaning(pair.Second.Anew))
            .Select(pair => $"{pair.First}\n=====\n{pair.Second.Anew}");
        Assert.Empty(different);
        Assert.Empty(answers.Select(a => a.Misread).OfType<string>());
    }

    [Fact]
    public async Task Texts_as_nobody_would_write_them_come_back_byte_for_byte()
    {
        var random = new Random(31);
        // As a form has them: LF line ends, and nothing that is no character.
        var texts = Enumerable.Range(0, 4_000).Select(_ => RandomText.Of(random, SafetyPropertyTests.Pieces, random.Next(1, 60)).ReplaceLineEndings("\n"))
            .Select(text => JsonSerializer.Deserialize<string>(JsonSerializer.Serialize(text))!).ToList();

        var answers = await EditorBundle.RunAsync(texts, Cancellation);

        Assert.Equal(texts, answers.Select(a => a.Unchanged));
    }

    // Blanks at the ends of lines show nowhere, and it is all one whether a link is in bold or bold in a link.
    private static string Meaning(string text)
    {
        var html = Blanks().Replace(Renderer.Render(text, Context()).Html, " ");
        return BoldLinks().Replace(BlankEnds().Replace(html, ""), "<$2$3><$1>$4</$1></$2>");
    }

    [GeneratedRegex(@"\A---\n.*?\n---\n", RegexOptions.Singleline)]
    private static partial Regex FrontMatter();

    [GeneratedRegex(" (?=</p>|<br />|</li>)")]
    private static partial Regex BlankEnds();

    [GeneratedRegex("<(strong|em)><(a)([^>]*)>([^<]*)</a></\\1>")]
    private static partial Regex BoldLinks();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
