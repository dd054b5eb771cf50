using CommsPortal.Cms.Import;

namespace CommsPortal.Cms.Tests.Import;

public sealed class DocumentReaderTests
{
    [Fact]
    public void The_directive_becomes_an_official_document_with_its_fields()
    {
        var document = DocumentReader.Read(Samples.Directive, "directive-17-ct-tu.txt");
        Assert.Equal("official-document", document.Type);
        Assert.Equal("17-CT/TU", (string?)document.Fields["number"]);
        Assert.Equal("Ban Thường vụ Thành ủy Thành phố Hồ Chí Minh", (string?)document.Fields["issuer"]);
        Assert.Equal(13, document.Fields["recipients"]!.AsArray().Count);
        Assert.InRange(((string)document.Fields["headline"]!).Length, 1, 200);
        Assert.InRange(((string)document.Fields["lead"]!).Length, 1, 600);
        Assert.Contains(document.Warnings, w => w.Contains("Không nhận ra ngày ban hành", StringComparison.Ordinal));
        Assert.Equal("directive-17-ct-tu.txt", document.SourceKey);
    }

    [Fact]
    public void The_untitled_news_item_gets_a_headline_to_be_checked()
    {
        var news = NewsRecognizer.Recognize(Mending.Mend(Samples.News).Text)!;
        Assert.Equal("2022-09", news.DateHint);
        Assert.True(news.IsProposed);
        Assert.StartsWith("Ban Thường vụ Thành ủy TP.HCM yêu cầu các cấp ủy", news.Headline, StringComparison.Ordinal);
        Assert.InRange(news.Headline.Length, 30, 110);
        Assert.StartsWith("Theo đó, Ban Thường vụ", news.Body, StringComparison.Ordinal);
        Assert.Equal(5, news.Body.Split("\n\n").Length);
        var imported = DocumentReader.Read(Samples.News, "news");
        Assert.Equal("news", imported.Type);
        Assert.InRange(((string)imported.Fields["lead"]!).Length, 1, 600);
        Assert.Contains(imported.Warnings, w => w.Contains("biên tập viên cần xem lại", StringComparison.Ordinal));
        Assert.Contains(imported.Warnings, w => w.Contains("2022-09", StringComparison.Ordinal));
    }

    [Fact]
    public void A_news_item_with_a_title_keeps_it()
    {
        var news = NewsRecognizer.Recognize("Phường mẫu mở quầy số\n\nSáng nay, phường mẫu mở quầy số. Người dân đến đông.")!;
        Assert.Equal(("Phường mẫu mở quầy số", false), (news.Headline, news.IsProposed));
        Assert.Equal("Sáng nay, phường mẫu mở quầy số. Người dân đến đông.", news.Lead);
    }

    [Fact]
    public void A_file_with_front_matter_is_taken_as_it_is()
    {
        var document = DocumentReader.Read("---\ntype: news\nheadline: Một\n---\nThân **lẻ\n\n-----\n", "a/b.md");
        Assert.Equal(("news", "Thân **lẻ\n\n-----"), (document.Type, document.Body));
        Assert.False(document.Fields.ContainsKey("type"));
        Assert.Empty(document.Warnings);
        Assert.Null(DocumentReader.Read("---\ntype: 5\n---\n", "x").Type);
    }

    [Fact]
    public void A_file_without_words_is_refused_in_vietnamese() =>
        Assert.Contains("không có chữ nào", Assert.Throws<ArgumentException>(() => DocumentReader.Read(" \n\n-----\n", "x")).Message, StringComparison.Ordinal);

    [Fact]
    public void Whatever_the_text_it_becomes_a_document_or_is_refused()
    {
        var random = new Random(8);
        for (var round = 0; round < 3_000; round++)
        {
            try
            {
                Assert.NotEmpty((string)DocumentReader.Read(RandomText.Any(random, random.Next(1, 200)), "x").Fields["headline"]!);
            }
            catch (ArgumentException refused)
            {
                Assert.Contains("không có chữ nào", refused.Message, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void The_samples_are_the_files_that_were_given()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !Directory.Exists(Path.Combine(folder.FullName, "shared", "seeds")))
            folder = folder.Parent;
        if (folder is null)
            Assert.Skip("There is no folder shared/seeds beside this repository to compare the samples with.");
        var seeds = Path.Combine(folder.FullName, "shared", "seeds");
        Assert.Equal(File.ReadAllText(Path.Combine(seeds, "directive-17-ct-tu.txt")), Samples.Directive);
        Assert.Equal(File.ReadAllText(Path.Combine(seeds, "news-2022-09-directive.txt")), Samples.News);
    }
}
