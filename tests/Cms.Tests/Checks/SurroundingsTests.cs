using CommsPortal.Cms.Checks;
using CommsPortal.Cms.Checks.Consents;
using CommsPortal.Cms.Checks.Duplicates;
using CommsPortal.Cms.Content;
using CommsPortal.Cms.Content.Types;
using CommsPortal.Cms.Media;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Tests.Infrastructure;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.Cms.Tests.Checks;

public sealed class SurroundingsOnSqlite : SurroundingsTests<Sqlite>;

public sealed class SurroundingsOnPostgres : SurroundingsTests<Postgres>;

/// <summary>The checks that look at what surrounds a text: other articles, the media library, consents.</summary>
public abstract class SurroundingsTests<TDatabase> : GateTest<TDatabase>
    where TDatabase : ITestDatabase, new()
{
    [Fact]
    public async Task Links_within_the_portal_lead_to_what_is_public()
    {
        var open = await Newsroom.PublishNewAsync(Newsroom.News("Đang đăng"));
        var draft = await Newsroom.DraftAsync(Newsroom.News("Còn nháp"));
        var gone = await Newsroom.PublishNewAsync(Newsroom.News("Đã gỡ"));
        await Services.GetRequiredService<WithdrawArticle>().ExecuteAsync(gone, null, "Sai", Newsroom.Approver, CancellationToken.None);
        await using (var db = OpenDatabase())
        {
            db.Terms.Add(new Cms.Taxonomies.Term { Kind = "sectors", Slug = "y-te", Name = "Y tế" });
            await db.SaveChangesAsync();
        }

        var good = await Newsroom.DraftAsync(Text("Tốt", $"""
            ## Phần một

            [Bài kia](article:{open}), [trang kia](/tin-tuc/dang-dang/?a=1#b), [địa chỉ đầy đủ](http://127.0.0.1:5000/tin-tuc/dang-dang),
            [mục tin](/tin-tuc), [lĩnh vực](/linh-vuc/y-te), [nguồn tin](/linh-vuc/y-te/rss.xml), [trang đầu](/), [tìm](/tim-kiem?q=so), [tiếng Anh](/en/news), [nhận tin](/dang-ky-tin), [riêng tư](/quyen-rieng-tu), [ý kiến](/en/feedback), [phần một](#phan-mot)

            :::article {open}
            :::
            """));
        Assert.Empty(await CodesAsync(good));

        var body = $"""
            [Bài đã gỡ](article:{gone}), [bài lạ](article:{Guid.Empty}), [trang cũ](/tin-tuc/da-go), [trang sai](/tin-tuc/khong-co), [lĩnh vực sai](/linh-vuc/khong-co),
            [nháp](article:{draft}), [thiếu giao thức](www.example.vn), [mã độc](javascript:alert), [đề mục sai](#phan-hai)
            """;
        var bad = await Newsroom.DraftAsync(Newsroom.News("Hỏng", n => { n.Body = body; n.Related = [gone, open, draft]; }));
        var findings = (await ReportAsync(bad)).Findings;
        Assert.Equal(9, findings.Count(f => f.Check.Code == "internal-link" && f.Level == FindingLevel.Error));
        Assert.Equal(["[Bài đã gỡ]", "[bài lạ]", "[trang cũ]", "[trang sai]", "[lĩnh vực sai]", "[thiếu giao thức]", "[mã độc]", "[đề mục sai]"],
            findings.Where(f => f.Check.Code == "internal-link" && f.Finding.Field == "body").Select(f => f.Finding.Quote[..(f.Finding.Quote.IndexOf(']') + 1)]));
        Assert.Equal(gone, findings.Single(f => f.Finding.Field == "related").Finding.Other);
        Assert.Equal(draft, Assert.Single(findings, f => f.Check.Code == "link-to-draft").Finding.Other);
    }

    [Fact]
    public async Task Images_have_words_credit_and_a_licence_that_holds()
    {
        var bare = await AddImageAsync("IMG_0001.jpg");
        var named = await AddImageAsync("b.jpg", a => (a.Alt, a.Credit) = ("IMG_0002", "Minh Anh"));
        var ended = await AddImageAsync("c.jpg", a => (a.Alt, a.Credit, a.Licence, a.LicenceExpiresOn) = ("Cầu Ba Son", "Minh Anh", "CC BY 4.0", new DateOnly(2026, 11, 20)));
        var last = await AddImageAsync("d.jpg", a => (a.Alt, a.Credit, a.Licence, a.LicenceExpiresOn) = ("Chợ Bến Thành", "Minh Anh", "CC BY 4.0", new DateOnly(2026, 11, 21)));
        var content = Newsroom.News("Ảnh", n =>
        {
            n.MainImage = new ImageUse { Media = bare, Alt = "Người dân quét mã", Credit = "Minh Anh", Licence = "CC BY 4.0" };
            n.Body = $"![](media:{bare})\n\n![](media:{named})\n\n![Cầu](media:{ended})\n\n![Chợ](media:{last})";
        });
        var id = await Newsroom.DraftAsync(content);
        var found = (await ReportAsync(id)).Findings.Select(f => $"{f.Check.Code} {f.Finding.Quote}").Order(StringComparer.Ordinal);
        Assert.Equal(["image-alt IMG_0001.jpg", "image-alt b.jpg", "image-credit IMG_0001.jpg", "image-credit b.jpg", "image-licence c.jpg"], found);
    }

    [Fact]
    public async Task Without_the_error_an_image_without_words_can_be_submitted()
    {
        var image = await AddImageAsync("a.jpg", a => (a.Credit, a.Licence) = ("Minh Anh", "CC BY 4.0"));
        var id = await Newsroom.DraftAsync(Newsroom.News("Ảnh", n => n.MainImage = new ImageUse { Media = image }));
        var submit = Services.GetRequiredService<SubmitArticle>();
        await Assert.ThrowsAsync<InvalidContentException>(() => submit.ExecuteAsync(id, null, Newsroom.Writer, CancellationToken.None));
        await SetAsync("image-alt", CheckSeverity.Warning);
        await submit.ExecuteAsync(id, null, Newsroom.Writer, CancellationToken.None);
        Assert.Equal(["image-alt"], (await ReportAsync(id)).Open.Select(f => f.Check.Code));
    }

    [Theory]
    [InlineData("individual", "Ông Nguyễn Văn Ba (Ba Sáu)", "Nguyễn Văn Ba", true)]
    [InlineData("individual", "Nguyễn Văn Ba", "nguyen van ba", true)]
    [InlineData("individual", "Nguyễn Văn Ba", "Trần Thị Tư", false)]
    [InlineData("individual", "Nguyễn Văn Ba", null, false)]
    [InlineData("collective", "Tổ công nghệ số khu phố 7", null, true)]
    public async Task A_person_held_up_as_an_example_has_agreed(string category, string subject, string? person, bool passes)
    {
        var id = await Newsroom.DraftAsync(Example(category, subject), "model-example");
        if (person is not null)
            await RecordAsync(id, person);
        Assert.Equal(passes ? [] : ["person-consent"], (await ReportAsync(id)).Errors.Select(f => f.Check.Code));
    }

    [Fact]
    public async Task Invented_people_need_not_agree_and_whoever_takes_it_back_is_heard_whatever_the_type()
    {
        var sample = Example("individual", "Nguyễn Văn Ba");
        sample.Sample = true;
        Assert.Empty((await ReportAsync(await Newsroom.DraftAsync(sample, "model-example"))).Errors);

        var id = await Newsroom.DraftAsync(Newsroom.News("Tin có nhân vật"));
        var consent = await RecordAsync(id, "Trần Thị Tư");
        Assert.Empty((await ReportAsync(id)).Errors);
        await Services.GetRequiredService<WithdrawConsent>().ExecuteAsync(id, consent.Id, Newsroom.Editor, CancellationToken.None);
        Assert.Contains("rút lại", Assert.Single((await ReportAsync(id)).Errors).Finding.Message, StringComparison.Ordinal);
        await RecordAsync(id, "Trần Thị Tư");
        Assert.Empty((await ReportAsync(id)).Errors);
        Assert.Equal(["Lan: Trần Thị Tư", "Lan: Trần Thị Tư"], await AuditAsync(id, "record-consent"));
        Assert.Equal(["Minh: Trần Thị Tư"], await AuditAsync(id, "withdraw-consent"));
    }

    [Fact]
    public async Task A_consent_has_a_name_a_day_that_has_been_and_is_recorded_by_whoever_may_edit()
    {
        var id = await Newsroom.DraftAsync(Newsroom.News("Tin"));
        var record = Services.GetRequiredService<RecordConsent>();
        Task<EditorialException> RefusedAsync(string? person, DateOnly? day, Actor actor) => Assert.ThrowsAsync<EditorialException>(
            () => record.ExecuteAsync(id, person, ConsentForm.Written, day, null, actor, CancellationToken.None));
        Assert.Equal(ProblemCode.InvalidContent, (await RefusedAsync(" ", new DateOnly(2026, 11, 20), Newsroom.Writer)).Code);
        Assert.Equal(ProblemCode.InvalidContent, (await RefusedAsync("Ba", new DateOnly(2026, 11, 22), Newsroom.Writer)).Code);
        Assert.Equal(ProblemCode.InvalidContent, (await RefusedAsync("Ba", null, Newsroom.Writer)).Code);
        Assert.Equal(ProblemCode.Forbidden, (await RefusedAsync("Ba", new DateOnly(2026, 11, 20), Newsroom.Person(8, "Khác", Role.Author))).Code);
    }

    [Fact]
    public async Task A_text_much_like_a_public_one_is_found_and_names_it()
    {
        var first = await Newsroom.PublishNewAsync(Newsroom.News("Bản gốc", n => n.Body = Long(1, 40)));
        var copy = await Newsroom.DraftAsync(Newsroom.News("Bản chép", n => n.Body = "Lời dẫn khác hẳn.\n\n" + Long(1, 40).Replace("chữ3 ", "đổi ", StringComparison.Ordinal)));
        var finding = Assert.Single((await ReportAsync(copy)).Open);
        Assert.Equal(("duplicate-text", (Guid?)first), (finding.Check.Code, finding.Finding.Other));
        Assert.Contains("“Bản gốc”", finding.Finding.Message, StringComparison.Ordinal);
        Assert.StartsWith("chữ0", finding.Finding.Quote, StringComparison.Ordinal);
        Assert.Empty(await CodesAsync(first));
        Assert.Empty(await CodesAsync(await Newsroom.DraftAsync(Newsroom.News("Bài khác", n => n.Body = Long(2, 40)))));
        Assert.Empty(await CodesAsync(await Newsroom.DraftAsync(Newsroom.News("Dẫn một đoạn", n => n.Body = Long(1, 3) + "\n\n" + Long(3, 40)))));

        await Services.GetRequiredService<WithdrawArticle>().ExecuteAsync(first, null, "Sai", Newsroom.Approver, CancellationToken.None);
        Assert.Empty(await CodesAsync(copy));
    }

    [Fact]
    public async Task What_was_public_before_there_were_sketches_is_sketched_once()
    {
        var first = await Newsroom.PublishNewAsync(Newsroom.News("Bản gốc", n => n.Body = Long(1, 40)));
        await Newsroom.PublishNewAsync(Newsroom.News("Tin ngắn"));
        var copy = await Newsroom.DraftAsync(Newsroom.News("Bản chép", n => n.Body = Long(1, 40)));
        await using (var db = OpenDatabase())
            await db.TextSketches.ExecuteDeleteAsync();
        Assert.Empty(await CodesAsync(copy));
        var backfill = Services.GetRequiredService<SketchBackfill>();
        Assert.Equal(2, await backfill.RunAsync(CancellationToken.None));
        Assert.Equal(0, await backfill.RunAsync(CancellationToken.None));
        Assert.Equal(first, Assert.Single((await ReportAsync(copy)).Open).Finding.Other);
    }

    private static ModelExample Example(string category, string subject) => new()
    {
        Headline = "Gương",
        Lead = "Sapo",
        Body = "Nội dung",
        Category = category,
        Subject = subject,
        Problem = "Vấn đề",
        Approach = "Cách làm",
        Bylines = [new BylineEntry { Author = "Lan" }],
        Results = [new MeasuredResult { Indicator = "Hồ sơ", After = "12" }],
    };

    // Paragraphs of words that no other number has.
    private static string Long(int number, int paragraphs) => string.Join("\n\n", Enumerable.Range(0, paragraphs)
        .Select(p => string.Join(' ', Enumerable.Range(0, 20).Select(w => $"chữ{w} bài{number} đoạn{p} "))));

    private Task<PersonConsent> RecordAsync(Guid id, string person) => Services.GetRequiredService<RecordConsent>()
        .ExecuteAsync(id, person, ConsentForm.Recorded, new DateOnly(2026, 11, 20), "Băng 12", Newsroom.Writer, CancellationToken.None);

    private async Task<Guid> AddImageAsync(string name, Action<MediaAsset>? change = null)
    {
        await using var db = OpenDatabase();
        var asset = new MediaAsset
        {
            Id = Time.NewId(),
            FileName = name,
            ContentType = "image/jpeg",
            Bytes = 1,
            Width = 800,
            Height = 600,
            UploadedAt = Time.Now(),
            Sha256 = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(name))),
        };
        change?.Invoke(asset);
        db.MediaAssets.Add(asset);
        await db.SaveChangesAsync();
        return asset.Id;
    }
}
