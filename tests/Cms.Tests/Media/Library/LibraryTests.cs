using CommsPortal.Cms.Audit;
using CommsPortal.Cms.Content;
using CommsPortal.Cms.Media;
using CommsPortal.Cms.Media.Delivery;
using CommsPortal.Cms.Media.Library;
using CommsPortal.Cms.Media.Storage;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Tests.Infrastructure;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.Cms.Tests.Media.Library;

public sealed class LibraryOnSqlite : LibraryTests<Sqlite>;

public sealed class LibraryOnPostgres : LibraryTests<Postgres>;

public abstract class LibraryTests<TDatabase> : CmsTest<TDatabase>
    where TDatabase : ITestDatabase, new()
{
    private static readonly MediaTexts Described = new("Cầu Ba Son về đêm", "Nhìn từ bờ Thủ Thiêm", "Nguyễn Văn A", "Dùng lại phải ghi nguồn");

    [Fact]
    public async Task An_upload_is_stored_entered_and_audited()
    {
        var jpeg = await Pictures.NoiseAsync(400, 300, ".jpg");
        var outcome = await UploadAsync(jpeg, "C:\\Ảnh\\Cầu Ba Son.PNG", Described);
        Assert.True(outcome.IsNew);
        await using var db = OpenDatabase();
        var asset = await db.MediaAssets.SingleAsync();
        Assert.Equal(("Cầu Ba Son.jpg", "image/jpeg", (long)jpeg.Length), (asset.FileName, asset.ContentType, asset.Bytes));
        Assert.Equal((400, 300, "Cầu Ba Son về đêm", Newsroom.Editor.Id), (asset.Width, asset.Height, asset.Alt, asset.UploadedBy));
        Assert.Equal(["master.png", "original"], await StoredAsync(asset.Id));
        Assert.Equal("media-upload", (await db.AuditEntries.SingleAsync()).Action);
        Assert.Null(await AuditLog.FindBreakAsync(db, CancellationToken.None));
    }

    [Fact]
    public async Task The_same_bytes_are_one_asset_even_when_sent_at_the_same_time()
    {
        var jpeg = await Pictures.NoiseAsync(200, 100, ".jpg");
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => UploadAsync(jpeg))));
        Assert.Single(outcomes.Select(o => o.Asset.Id).Distinct());
        Assert.Equal(1, outcomes.Count(o => o.IsNew));
        Assert.False((await UploadAsync(jpeg)).IsNew);
        Assert.Equal(2, (await StoredAsync(null)).Count);
    }

    [Fact]
    public async Task A_refused_file_leaves_nothing_behind()
    {
        await Assert.ThrowsAsync<MediaRefusedException>(() => UploadAsync("<svg/>"u8.ToArray()));
        await Assert.ThrowsAsync<MediaRefusedException>(() => UploadAsync(HostileFiles.Png(2_000, 2_000)));
        await Assert.ThrowsAsync<InvalidContentException>(() => UploadAsync(HostileFiles.Pdf, texts: new MediaTexts(new string('a', 501))));
        await using var db = OpenDatabase();
        Assert.Empty(await db.MediaAssets.ToListAsync());
        Assert.Empty(await StoredAsync(null));
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(Options.DataDirectory, "media", ".scratch")));
    }

    [Fact]
    public async Task Reading_of_an_endless_upload_stops_at_the_limit()
    {
        using var endless = new EndlessStream();
        await Assert.ThrowsAsync<MediaTooLargeException>(() => Upload.ExecuteAsync(endless, "a.jpg", new MediaTexts(), Newsroom.Editor, CancellationToken.None));
        Assert.InRange(endless.BytesRead, 50L << 20, 51L << 20);
    }

    [Fact]
    public async Task Whoever_may_not_manage_media_is_refused()
    {
        var contributor = Newsroom.Person(9, "Cộng tác viên", Role.Contributor);
        var refused = await Assert.ThrowsAsync<EditorialException>(() => Upload.ExecuteAsync(new MemoryStream(HostileFiles.Pdf), "a.pdf", new MediaTexts(), contributor, CancellationToken.None));
        Assert.Equal(ProblemCode.Forbidden, refused.Code);
    }

    [Fact]
    public async Task A_change_of_texts_needs_the_present_version_and_the_refusal_shows_both()
    {
        var asset = (await UploadAsync(HostileFiles.Pdf, texts: Described)).Asset;
        var edit = Services.GetRequiredService<EditMedia>();
        var edited = await edit.ExecuteAsync(asset.Id, 1, new MediaTexts(Alt: " Cầu Ba Son ", Caption: "", FocalX: 0.25), Newsroom.Editor, CancellationToken.None);
        Assert.Equal((2, "Cầu Ba Son", null, "Nguyễn Văn A", 0.25), (edited!.Version, edited.Alt, edited.Caption, edited.Credit, edited.FocalX));
        var conflict = await Assert.ThrowsAsync<MediaVersionConflictException>(
            () => edit.ExecuteAsync(asset.Id, 1, new MediaTexts(Alt: "Của tôi"), Newsroom.Editor, CancellationToken.None));
        Assert.Equal((1, 2, "Cầu Ba Son", "Của tôi"), (conflict.Expected, conflict.Current.Version, conflict.Current.Alt, conflict.Submitted!.Alt));
        Assert.Null(await edit.ExecuteAsync(Guid.Empty, 1, new MediaTexts(), Newsroom.Editor, CancellationToken.None));
    }

    [Fact]
    public async Task Of_changes_at_the_same_time_one_wins()
    {
        var asset = (await UploadAsync(HostileFiles.Pdf)).Asset;
        var edit = Services.GetRequiredService<EditMedia>();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(async () =>
            await Record.ExceptionAsync(() => edit.ExecuteAsync(asset.Id, 1, new MediaTexts(Alt: $"Bản {i}"), Newsroom.Editor, CancellationToken.None)))));
        Assert.Equal(1, outcomes.Count(o => o is null));
        Assert.Equal(5, outcomes.Count(o => o is MediaVersionConflictException));
    }

    [Theory]
    [InlineData(-0.01)]
    [InlineData(1.01)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public async Task A_focal_point_lies_within_the_image(double focal)
    {
        var asset = (await UploadAsync(HostileFiles.Pdf)).Asset;
        var refused = await Assert.ThrowsAsync<InvalidContentException>(() => Services.GetRequiredService<EditMedia>()
            .ExecuteAsync(asset.Id, 1, new MediaTexts(FocalY: focal), Newsroom.Editor, CancellationToken.None));
        Assert.Contains("focalY", refused.Errors.ByPath.Keys);
    }

    [Fact]
    public async Task A_file_that_an_edition_uses_is_not_deleted_and_the_refusal_says_where()
    {
        var asset = (await UploadAsync(HostileFiles.Gif, texts: Described)).Asset;
        var article = await Newsroom.DraftAsync(WithImage("Tin có ảnh", asset.Id));
        var delete = Services.GetRequiredService<DeleteMedia>();
        var refused = await Assert.ThrowsAsync<MediaInUseException>(() => delete.ExecuteAsync(asset.Id, null, Newsroom.Editor, CancellationToken.None));
        var use = Assert.Single(refused.Uses);
        Assert.Equal((article, "Tin có ảnh", false), (use.ArticleId, use.Headline, use.IsPublic));
        Assert.Equal([1], use.Editions);
        await Services.GetRequiredService<SaveArticle>().ExecuteAsync(article, null, Newsroom.News("Tin không ảnh"), Newsroom.Writer, CancellationToken.None);
        await Assert.ThrowsAsync<MediaVersionConflictException>(() => delete.ExecuteAsync(asset.Id, 7, Newsroom.Editor, CancellationToken.None));
        Assert.True(await delete.ExecuteAsync(asset.Id, 1, Newsroom.Editor, CancellationToken.None));
        Assert.False(await delete.ExecuteAsync(asset.Id, null, Newsroom.Editor, CancellationToken.None));
        Assert.Empty(await StoredAsync(null));
    }

    [Fact]
    public async Task A_file_is_public_from_publication_to_withdrawal()
    {
        var first = (await UploadAsync(HostileFiles.Gif, texts: Described)).Asset.Id;
        var second = (await UploadAsync(await Pictures.NoiseAsync(64, 64, ".png"), texts: Described)).Asset.Id;
        var article = await Newsroom.DraftAsync(WithImage("Tin", first));
        Assert.False(await IsPublicAsync(first));
        await Newsroom.ApproveAsync(article);
        Assert.False(await IsPublicAsync(first));
        await Services.GetRequiredService<PublishArticle>().ExecuteAsync(article, null, Newsroom.Approver, CancellationToken.None);
        Assert.True(await IsPublicAsync(first));
        await Services.GetRequiredService<SaveArticle>().ExecuteAsync(article, null, WithImage("Tin", second), Newsroom.Administrator, CancellationToken.None);
        Assert.False(await IsPublicAsync(second));
        await Newsroom.PublishAsync(article);
        // The first edition stays readable at its own address, and so does its image.
        Assert.True(await IsPublicAsync(first));
        Assert.True(await IsPublicAsync(second));
        await Services.GetRequiredService<WithdrawArticle>().ExecuteAsync(article, null, "Sai ảnh", Newsroom.Approver, CancellationToken.None);
        Assert.False(await IsPublicAsync(first));
        Assert.False(await IsPublicAsync(second));
    }

    [Fact]
    public async Task A_published_article_names_the_renditions_and_the_documents_it_uses()
    {
        var image = (await UploadAsync(await Pictures.NoiseAsync(700, 350, ".jpg"), texts: Described)).Asset;
        var document = (await UploadAsync(HostileFiles.Pdf, "Chỉ thị số 17.pdf")).Asset;
        var article = await Newsroom.PublishNewAsync(Newsroom.News("Tin", n =>
        {
            n.MainImage = new ImageUse { Media = image.Id };
            n.Attachments = [new AttachmentUse { Media = document.Id, Title = "Toàn văn" }, new AttachmentUse { Media = image.Id, Title = "Ảnh gốc" }];
        }));
        await using var db = OpenDatabase();
        var snapshot = CommsPortal.Cms.Publishing.SnapshotJson.Read((await db.Snapshots.SingleAsync(s => s.ArticleId == article)).Json);
        Assert.Equal("Cầu Ba Son về đêm", snapshot.MainImage!.Alt);
        Assert.Contains($"/media/{image.Id}/w640.webp", snapshot.MainImage.Renditions.Select(r => r.Url));
        // The original of an image, with all its metadata, is never offered for download.
        Assert.Equal([($"/media/{document.Id}/chi-thi-so-17.pdf", "Toàn văn")], snapshot.Attachments.Select(a => (a.Url, a.Title)));
    }

    [Fact]
    public async Task The_list_is_paged_newest_first()
    {
        var ids = new List<Guid>();
        for (var i = 0; i < 5; i++)
        {
            ids.Insert(0, (await UploadAsync([.. HostileFiles.Pdf, .. Enumerable.Repeat((byte)'\n', i)])).Asset.Id);
            // Some fall into the same millisecond.
            Time.Advance(TimeSpan.FromMilliseconds(i % 2));
        }
        var expected = (await PageAsync(new MediaQuery(null, null, 100, null))).Items.Select(a => a.Id).ToList();
        Assert.Equal(ids.Order(), expected.Order());
        foreach (var text in new[] { null, "tep" })
        {
            var (seen, after) = (new List<Guid>(), (MediaCursor?)null);
            do
            {
                var page = await PageAsync(new MediaQuery(text, null, 2, after));
                Assert.Equal(5, page.Total);
                seen.AddRange(page.Items.Select(a => a.Id));
                Assert.True(page.Next is null || MediaCursor.TryParse(page.Next.ToString(), out after));
                after = page.Next;
            }
            while (after is not null);
            Assert.Equal(expected, seen);
        }
    }

    [Theory]
    [InlineData("cau ba son", 1)]
    [InlineData("CẦU ba", 1)]
    [InlineData("nguyen van", 1)]
    [InlineData("thu thiem son", 1)]
    [InlineData("đường sắt", 0)]
    [InlineData("!!!", 2)]
    public async Task Words_are_found_with_and_without_diacritics(string words, int found)
    {
        await UploadAsync(HostileFiles.Gif, "IMG_0001.gif", Described);
        await UploadAsync(HostileFiles.Pdf, "Bao cao.pdf");
        Assert.Equal(found, (await PageAsync(new MediaQuery(words, null, 10, null))).Total);
        Assert.Equal("image/gif", Assert.Single((await PageAsync(new MediaQuery(null, true, 10, null))).Items).ContentType);
        Assert.Equal("application/pdf", Assert.Single((await PageAsync(new MediaQuery(null, false, 10, null))).Items).ContentType);
    }

    [Theory]
    [InlineData("../../etc/passwd", "passwd.pdf")]
    [InlineData("báo\u0000 cáo\u202Efdp.exe", "báo cáofdp.pdf")]
    [InlineData("...", "tep.pdf")]
    [InlineData(null, "tep.pdf")]
    public async Task The_name_of_a_file_is_only_ever_a_name(string? name, string shown)
    {
        Assert.Equal(shown, (await UploadAsync(HostileFiles.Pdf, name)).Asset.FileName);
    }

    private UploadMedia Upload => Services.GetRequiredService<UploadMedia>();

    private Task<UploadOutcome> UploadAsync(byte[] bytes, string? name = null, MediaTexts? texts = null) =>
        Upload.ExecuteAsync(new MemoryStream(bytes), name, texts ?? new MediaTexts(), Newsroom.Editor, CancellationToken.None);

    private Task<MediaPage> PageAsync(MediaQuery query) => Services.GetRequiredService<ListMedia>().ExecuteAsync(query, CancellationToken.None);

    private async Task<bool> IsPublicAsync(Guid id) => await Services.GetRequiredService<IMediaVisibility>().IsPublicAsync(id, CancellationToken.None);

    private async Task<List<string>> StoredAsync(Guid? id)
    {
        var names = new List<string>();
        await foreach (var key in Services.GetRequiredService<IMediaStorage>().ListAsync(id, CancellationToken.None))
            names.Add(key.Name);
        return [.. names.Order(StringComparer.Ordinal)];
    }

    private static CommsPortal.Cms.Content.Types.News WithImage(string headline, Guid image) =>
        Newsroom.News(headline, n => n.MainImage = new ImageUse { Media = image });

    private sealed class EndlessStream : MemoryStream
    {
        public long BytesRead { get; private set; }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            BytesRead += buffer.Length;
            return ValueTask.FromResult(buffer.Length);
        }
    }
}
