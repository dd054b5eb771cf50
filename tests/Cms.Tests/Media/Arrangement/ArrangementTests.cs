using CommsPortal.Cms.Audit;
using CommsPortal.Cms.Media;
using CommsPortal.Cms.Media.Arrangement;
using CommsPortal.Cms.Media.Library;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Tests.Infrastructure;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.Cms.Tests.Media.Arrangement;

public sealed class ArrangementOnSqlite : ArrangementTests<Sqlite>;

public sealed class ArrangementOnPostgres : ArrangementTests<Postgres>;

public abstract class ArrangementTests<TDatabase> : CmsTest<TDatabase>
    where TDatabase : ITestDatabase, new()
{
    [Fact]
    public async Task Folders_are_a_tree_in_the_order_of_the_alphabet()
    {
        var events = await CreateAsync(null, " Sự  kiện ");
        var people = await CreateAsync(null, "Đơn vị");
        var year = await CreateAsync(events, "2026");
        await CreateAsync(null, "Ảnh tư liệu");
        await CreateAsync(year, "Tháng 11");
        var asset = await AddAsync("a.jpg");
        await Arrange.MoveAsync([asset], year, Newsroom.Editor, CancellationToken.None);
        var tree = await TreeAsync();
        Assert.Equal([("Ảnh tư liệu", 0), ("Đơn vị", 0), ("Sự kiện", 0), ("2026", 1), ("Tháng 11", 2)], tree.Nodes.Select(n => (n.Name, n.Depth)));
        Assert.Equal("Sự kiện › 2026", tree.TitleOf(year));
        Assert.Equal((1, 1, false), (tree.Find(year)!.Files, tree.Find(year)!.Children, tree.Find(year)!.IsEmpty));
        Assert.True(tree.Find(people)!.IsEmpty);
        await using var db = OpenDatabase();
        Assert.Null(await AuditLog.FindBreakAsync(db, CancellationToken.None));
        Assert.Equal(["folder-create", "folder-create", "folder-create", "folder-create", "folder-create", "media-move"],
            await db.AuditEntries.OrderBy(a => a.Sequence).Select(a => a.Action).ToListAsync());
    }

    [Fact]
    public async Task Two_folders_of_one_name_in_one_place_are_refused_even_at_the_same_moment()
    {
        var parent = await CreateAsync(null, "Sự kiện");
        await CreateAsync(null, "2026");
        await CreateAsync(parent, "2026");
        Assert.Contains("đã có thư mục", await RefusalAsync(() => CreateAsync(parent, "2026")), StringComparison.Ordinal);
        Assert.Contains("đã có thư mục", await RefusalAsync(() => Folders.PlaceAsync(parent, null, "2026", Newsroom.Editor, CancellationToken.None)), StringComparison.Ordinal);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () => await Record.ExceptionAsync(() => CreateAsync(parent, "Cùng lúc")))));
        Assert.Equal(1, outcomes.Count(o => o is null));
        Assert.Equal(3, outcomes.Count(o => o is EditorialException));
    }

    [Fact]
    public async Task A_folder_is_renamed_and_moved_but_never_into_itself()
    {
        var (a, b) = (await CreateAsync(null, "A"), await CreateAsync(null, "B"));
        var inner = await CreateAsync(a, "Trong");
        Assert.True(await Folders.PlaceAsync(a, b, "Mới", Newsroom.Editor, CancellationToken.None));
        Assert.Equal("B › Mới › Trong", (await TreeAsync()).TitleOf(inner));
        Assert.Contains("vào chính nó", await RefusalAsync(() => Folders.PlaceAsync(b, inner, "B", Newsroom.Editor, CancellationToken.None)), StringComparison.Ordinal);
        Assert.Contains("vào chính nó", await RefusalAsync(() => Folders.PlaceAsync(b, b, "B", Newsroom.Editor, CancellationToken.None)), StringComparison.Ordinal);
        Assert.False(await Folders.PlaceAsync(Time.NewId(), null, "X", Newsroom.Editor, CancellationToken.None));
        Assert.Contains("không còn nữa", await RefusalAsync(() => CreateAsync(Time.NewId(), "X")), StringComparison.Ordinal);
        Assert.Contains("bằng chữ", await RefusalAsync(() => CreateAsync(null, " ?! ")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Folders_go_eight_deep()
    {
        Guid? parent = null;
        for (var depth = 0; depth < MediaFolder.MaxDepth; depth++)
            parent = await CreateAsync(parent, "Cấp");
        Assert.Contains("lồng nhau", await RefusalAsync(() => CreateAsync(parent, "Cấp")), StringComparison.Ordinal);
        var two = await CreateAsync(null, "Hai");
        await CreateAsync(two, "Cấp");
        var seventh = (await TreeAsync()).PathTo(parent)[6];
        Assert.Contains("lồng nhau", await RefusalAsync(() => Folders.PlaceAsync(two, seventh.Id, "Hai", Newsroom.Editor, CancellationToken.None)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_is_deleted_when_it_is_empty()
    {
        var folder = await CreateAsync(null, "Sự kiện");
        var inner = await CreateAsync(folder, "2026");
        var asset = await AddAsync("a.jpg");
        await Arrange.MoveAsync([asset], inner, Newsroom.Editor, CancellationToken.None);
        foreach (var full in new[] { folder, inner })
            Assert.Contains("chưa rỗng", await RefusalAsync(() => Folders.DeleteAsync(full, Newsroom.Editor, CancellationToken.None)), StringComparison.Ordinal);
        await Arrange.MoveAsync([asset], null, Newsroom.Editor, CancellationToken.None);
        Assert.True(await Folders.DeleteAsync(inner, Newsroom.Editor, CancellationToken.None));
        Assert.True(await Folders.DeleteAsync(folder, Newsroom.Editor, CancellationToken.None));
        Assert.False(await Folders.DeleteAsync(folder, Newsroom.Editor, CancellationToken.None));
    }

    [Fact]
    public async Task Many_files_are_moved_and_tagged_at_once_and_each_has_its_line_in_the_audit_log()
    {
        var folder = await CreateAsync(null, "Sự kiện");
        var (a, b, c) = (await AddAsync("a.jpg"), await AddAsync("b.jpg"), await AddAsync("c.jpg"));
        Assert.Equal(2, await Arrange.MoveAsync([a, b, Time.NewId()], folder, Newsroom.Editor, CancellationToken.None));
        Assert.Equal(1, await Arrange.MoveAsync([a, b, c], folder, Newsroom.Editor, CancellationToken.None));
        Assert.Equal(2, await Arrange.TagAsync([a, b], "Chợ 4.0,  cho 4.0 , Bà Chiểu", Newsroom.Editor, CancellationToken.None));
        Assert.Equal(1, await Arrange.TagAsync([a, c], "chợ 4.0", Newsroom.Editor, CancellationToken.None));
        Assert.Equal(["Bà Chiểu", "Chợ 4.0"], (await Tags.OfAsync(a, CancellationToken.None)).Select(t => t.Name));
        Assert.Equal([a, b, c], await IdsAsync(new MediaQuery(null, null, 10, null) { Tag = "cho-4-0", Order = MediaOrder.Name }));
        Assert.Equal(["Chợ 4.0"], await Tags.SuggestAsync("CHO", 5, CancellationToken.None));
        Assert.Equal(2, await Arrange.UntagAsync([a, b, c], "bà chiểu", Newsroom.Editor, CancellationToken.None));
        Assert.Empty(await Tags.SuggestAsync("ba", 5, CancellationToken.None));
        await using var db = OpenDatabase();
        Assert.Equal(3, await db.AuditEntries.CountAsync(e => e.Action == "media-move" && e.To == "Sự kiện"));
        Assert.Equal(3, await db.AuditEntries.CountAsync(e => e.Action == "media-tag"));
        Assert.Equal(2, await db.AuditEntries.CountAsync(e => e.Action == "media-untag" && e.From == "Bà Chiểu"));
        Assert.All(await db.MediaAssets.ToListAsync(), m => Assert.Equal(1, m.Version));
    }

    [Fact]
    public async Task One_file_gets_exactly_its_folder_and_its_tags()
    {
        var folder = await CreateAsync(null, "Sự kiện");
        var a = await AddAsync("a.jpg");
        await Arrange.ArrangeAsync(a, folder, "một, hai", Newsroom.Editor, CancellationToken.None);
        await Arrange.ArrangeAsync(a, null, "hai, ba", Newsroom.Editor, CancellationToken.None);
        Assert.Equal(["ba", "hai"], (await Tags.OfAsync(a, CancellationToken.None)).Select(t => t.Name));
        Assert.Equal(1, (await TreeAsync()).Loose);
    }

    [Fact]
    public async Task What_cannot_be_arranged_is_refused_with_what_to_do()
    {
        var a = await AddAsync("a.jpg");
        Assert.Contains("chọn ít nhất", await RefusalAsync(() => Arrange.MoveAsync([], null, Newsroom.Editor, CancellationToken.None)), StringComparison.Ordinal);
        Assert.Contains("không còn nữa", await RefusalAsync(() => Arrange.MoveAsync([a], Time.NewId(), Newsroom.Editor, CancellationToken.None)), StringComparison.Ordinal);
        Assert.Contains("một nhãn", await RefusalAsync(() => Arrange.TagAsync([a], " , ", Newsroom.Editor, CancellationToken.None)), StringComparison.Ordinal);
        Assert.Contains("không dùng được", await RefusalAsync(() => Arrange.TagAsync([a], "??", Newsroom.Editor, CancellationToken.None)), StringComparison.Ordinal);
        Assert.Contains("tối đa", await RefusalAsync(() => Arrange.TagAsync([a], string.Join(',', Enumerable.Range(0, 31)), Newsroom.Editor, CancellationToken.None)), StringComparison.Ordinal);
        var contributor = Newsroom.Person(9, "Cộng tác viên", Role.Contributor);
        foreach (var forbidden in new Func<Task>[]
        {
            () => Arrange.MoveAsync([a], null, contributor, CancellationToken.None),
            () => Folders.CreateAsync(null, "A", contributor, CancellationToken.None),
            () => Folders.DeleteAsync(a, contributor, CancellationToken.None),
            () => Folders.PlaceAsync(a, null, "A", contributor, CancellationToken.None),
        })
        {
            Assert.Equal(ProblemCode.Forbidden, (await Assert.ThrowsAsync<EditorialException>(forbidden)).Code);
        }
    }

    [Fact]
    public async Task Each_filter_narrows_the_list_and_every_order_is_paged_without_gap_or_repetition()
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(Time.GetUtcNow(), Clock.HoChiMinhCity).DateTime);
        var events = await CreateAsync(null, "Sự kiện");
        var year = await CreateAsync(events, "2026");
        var bare = await AddAsync("Đêm.jpg", a => a.Alt = "");
        var expired = await AddAsync("chợ.jpg", a => (a.Licence, a.LicenceExpiresOn, a.Bytes) = ("CC BY", today.AddDays(-1), 7));
        var ending = await AddAsync("Ánh sáng.jpg", a => (a.Licence, a.LicenceExpiresOn) = ("CC BY", today.AddDays(30)));
        var valid = await AddAsync("dem 2.pdf", a => (a.Licence, a.LicenceExpiresOn, a.Width, a.Alt) = ("CC BY", today.AddDays(31), null, ""));
        await Arrange.MoveAsync([bare], events, Newsroom.Editor, CancellationToken.None);
        await Arrange.MoveAsync([expired], year, Newsroom.Editor, CancellationToken.None);
        var query = new MediaQuery(null, null, 10, null) { Order = MediaOrder.Name };
        var within = (await TreeAsync()).WithThoseBelow(events);
        Assert.Equal([ending, expired, valid, bare], await IdsAsync(query));
        Assert.Equal([expired, bare], await IdsAsync(query with { Folders = within }));
        Assert.Equal([expired], await IdsAsync(query with { Folders = [year] }));
        Assert.Equal([ending, valid], await IdsAsync(query with { Loose = true }));
        Assert.Equal([bare], await IdsAsync(query with { WithoutAlt = true }));
        Assert.Equal([bare], await IdsAsync(query with { Licence = LicenceState.Missing }));
        Assert.Equal([expired], await IdsAsync(query with { Licence = LicenceState.Expired }));
        Assert.Equal([ending], await IdsAsync(query with { Licence = LicenceState.Ending }));
        Assert.Equal([valid], await IdsAsync(query with { Licence = LicenceState.Valid }));
        Assert.Equal([valid, bare], await IdsAsync(query with { Text = "đêm" }));
        Assert.Equal(expired, (await IdsAsync(query with { Order = MediaOrder.Largest }))[0]);
        await Newsroom.DraftAsync(Newsroom.News("Tin", n => n.MainImage = new Cms.Content.ImageUse { Media = ending }));
        Assert.Equal([expired, valid, bare], await IdsAsync(query with { Unused = true }));
        foreach (var order in Enum.GetValues<MediaOrder>())
        {
            var whole = await IdsAsync(query with { Order = order });
            var (seen, after) = (new List<Guid>(), (MediaCursor?)null);
            do
            {
                var page = await PageAsync(new MediaQuery(null, null, 1, after) { Order = order });
                Assert.Equal(4, page.Total);
                seen.AddRange(page.Items.Select(i => i.Id));
                after = page.Next is { } next && MediaCursor.TryParse(next.ToString(), out var read) ? read : null;
            }
            while (after is not null);
            Assert.Equal(whole, seen);
        }
    }

    [Fact]
    public async Task Files_that_were_there_before_the_columns_are_found_after_the_start()
    {
        var id = await AddAsync("Cầu Ba Son.jpg");
        await using (var db = OpenDatabase())
            await db.MediaAssets.ExecuteUpdateAsync(s => s.SetProperty(a => a.SearchText, "").SetProperty(a => a.NameKey, ""));
        var query = new MediaQuery("ba son", null, 10, null);
        Assert.Empty(await IdsAsync(query));
        var backfill = ActivatorUtilities.CreateInstance<SearchTextBackfill>(Services);
        await backfill.StartAsync(CancellationToken.None);
        Assert.Equal([id], await IdsAsync(query));
        // A change of the name is followed without anybody's doing.
        await using (var db = OpenDatabase())
        {
            (await db.MediaAssets.SingleAsync()).FileName = "Metro số 1.jpg";
            await db.SaveChangesAsync();
        }

        Assert.Equal([id], await IdsAsync(query with { Text = "metro" }));
    }

    [Theory]
    [InlineData("")]
    [InlineData("!!!!")]
    [InlineData("MAo5OTk5OTk5OTk5OTk5OTk5OTk5")]
    public void A_cursor_that_we_did_not_make_is_none(string text) => Assert.False(MediaCursor.TryParse(text, out _));

    private EditFolders Folders => Services.GetRequiredService<EditFolders>();

    private ArrangeMedia Arrange => Services.GetRequiredService<ArrangeMedia>();

    private MediaTagList Tags => Services.GetRequiredService<MediaTagList>();

    private async Task<Guid> CreateAsync(Guid? parent, string name) => (await Folders.CreateAsync(parent, name, Newsroom.Editor, CancellationToken.None)).Id;

    private static async Task<string> RefusalAsync(Func<Task> action) => (await Assert.ThrowsAsync<EditorialException>(action)).Message;

    private async Task<FolderTree> TreeAsync()
    {
        await using var db = OpenDatabase();
        return await FolderTree.ReadAsync(db, CancellationToken.None);
    }

    private Task<MediaPage> PageAsync(MediaQuery query) => Services.GetRequiredService<ListMedia>().ExecuteAsync(query, CancellationToken.None);

    private async Task<List<Guid>> IdsAsync(MediaQuery query) => [.. (await PageAsync(query)).Items.Select(i => i.Id)];

    /// <summary>An image that is in the library by name only.</summary>
    private async Task<Guid> AddAsync(string name, Action<MediaAsset>? more = null)
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
            Alt = "Mô tả",
            Sha256 = Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(32)),
            UploadedAt = Time.Now(),
        };
        more?.Invoke(asset);
        db.MediaAssets.Add(asset);
        await db.SaveChangesAsync();
        Time.Advance(TimeSpan.FromSeconds(1));
        return asset.Id;
    }
}
