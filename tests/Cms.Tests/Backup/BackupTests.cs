using System.IO.Compression;
using System.Text;
using CommsPortal.Cms.Backup;
using CommsPortal.Cms.Commands;
using CommsPortal.Cms.Content;
using CommsPortal.Cms.Media.Library;
using CommsPortal.Cms.Media.Storage;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Tests.Infrastructure;
using CommsPortal.Cms.Tests.Media;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.Cms.Tests.Backup;

public sealed class BackupOnSqlite : BackupTests<Sqlite>;

public sealed class BackupOnPostgres : BackupTests<Postgres>;

public abstract class BackupTests<TDatabase> : CmsTest<TDatabase>
    where TDatabase : ITestDatabase, new()
{
    private string Archive => Options.PathOf("backup.zip");

    [Fact]
    public async Task A_backup_restored_elsewhere_is_the_same_portal()
    {
        var asset = await FillAsync();
        var secret = Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test").Protect("bí mật");
        await Make.ExecuteAsync(Archive, CancellationToken.None);
        await Newsroom.PublishNewAsync(Newsroom.News("Sau bản sao lưu"));
        await using var other = await OtherPortal.CreateAsync();
        await other.Restore.ExecuteAsync(Archive, force: false, CancellationToken.None);
        await using var db = other.OpenDatabase();
        Assert.Equal(["Chỉ là nháp", "Có ảnh"], await db.Articles.OrderBy(a => a.Headline).Select(a => a.Headline).ToListAsync());
        Assert.Equal("/tin-tuc/co-anh", (await db.LiveArticles.SingleAsync()).Path);
        await using var original = await other.Services.GetRequiredService<IMediaStorage>().OpenAsync(MediaKey.Original(asset), CancellationToken.None);
        Assert.NotNull(original);
        Assert.Equal("bí mật", other.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test").Unprotect(secret));
        var again = await Assert.ThrowsAsync<CommandRefusedException>(() => other.Restore.ExecuteAsync(Archive, force: false, CancellationToken.None));
        Assert.Contains("--force", again.Message, StringComparison.Ordinal);
        await db.Articles.ExecuteUpdateAsync(s => s.SetProperty(a => a.Headline, "Hỏng"));
        await other.Restore.ExecuteAsync(Archive, force: true, CancellationToken.None);
        await using var after = other.OpenDatabase();
        Assert.Equal(0, await after.Articles.CountAsync(a => a.Headline == "Hỏng"));
    }

    [Fact]
    public async Task A_backup_made_while_articles_are_published_is_whole()
    {
        await FillAsync();
        using var stop = new CancellationTokenSource();
        var publishing = Task.Run(async () =>
        {
            for (var i = 0; !stop.IsCancellationRequested; i++)
                await Newsroom.PublishNewAsync(Newsroom.News($"Tin số {i}"));
        });
        await Task.WhenAny(publishing, WaitForAsync(5));
        await Make.ExecuteAsync(Archive, CancellationToken.None);
        await stop.CancelAsync();
        await publishing;
        await using var other = await OtherPortal.CreateAsync();
        await other.Restore.ExecuteAsync(Archive, force: false, CancellationToken.None);
        await using var db = other.OpenDatabase();
        var sequences = await db.Changes.OrderBy(c => c.Sequence).Select(c => c.Sequence).ToListAsync();
        Assert.Equal(Enumerable.Range(1, sequences.Count).Select(i => (long)i), sequences);
        Assert.Equal(await db.LiveArticles.CountAsync(), await db.Articles.CountAsync(a => a.PublicEdition != null));
        Assert.Null(await Cms.Audit.AuditLog.FindBreakAsync(db, CancellationToken.None));
    }

    [Theory]
    [InlineData("../../escape.txt")]
    [InlineData("keys/../../escape.xml")]
    [InlineData("media/../escape")]
    [InlineData("keys/key.exe")]
    [InlineData("/etc/escape")]
    public async Task An_entry_that_no_backup_has_is_refused_before_anything_changes(string name)
    {
        await FillAsync();
        await Make.ExecuteAsync(Archive, CancellationToken.None);
        await using (var zip = await ZipFile.OpenAsync(Archive, ZipArchiveMode.Update))
        {
            await using var entry = await zip.CreateEntry(name).OpenAsync();
            await entry.WriteAsync("x"u8.ToArray());
        }

        await AssertRefusedAsync(name);
    }

    [Theory]
    [InlineData("database")]
    [InlineData("media/")]
    [InlineData("manifest.json")]
    public async Task A_changed_or_missing_entry_is_refused_before_anything_changes(string prefix)
    {
        await FillAsync();
        await Make.ExecuteAsync(Archive, CancellationToken.None);
        var copy = await File.ReadAllBytesAsync(Archive);
        await RewriteAsync(prefix, replace: false);
        await AssertRefusedAsync("");
        await File.WriteAllBytesAsync(Archive, copy);
        await RewriteAsync(prefix, replace: true);
        await AssertRefusedAsync("");
    }

    [Fact]
    public async Task What_is_no_backup_is_refused_and_a_backup_never_overwrites()
    {
        await File.WriteAllTextAsync(Archive, "không phải tệp nén");
        await AssertRefusedAsync("not a backup");
        await Assert.ThrowsAsync<CommandRefusedException>(() => Make.ExecuteAsync(Archive, CancellationToken.None));
        await Assert.ThrowsAsync<CommandRefusedException>(() => Make.ExecuteAsync(Options.PathOf("khong-co/b.zip"), CancellationToken.None));
        Assert.Empty(Directory.GetFiles(Options.DataDirectory, ".unfinished-*"));
    }

    private MakeBackup Make => Services.GetRequiredService<MakeBackup>();

    private async Task<Guid> FillAsync()
    {
        var image = await Pictures.NoiseAsync(64, 48, ".jpg");
        var upload = Services.GetRequiredService<UploadMedia>();
        var asset = (await upload.ExecuteAsync(new MemoryStream(image), "anh.jpg", new MediaTexts("Ảnh"), Newsroom.Editor, CancellationToken.None)).Asset;
        await Newsroom.PublishNewAsync(Newsroom.News("Có ảnh", n => n.MainImage = new ImageUse { Media = asset.Id }));
        await Newsroom.DraftAsync(Newsroom.News("Chỉ là nháp"));
        return asset.Id;
    }

    private async Task WaitForAsync(int articles)
    {
        for (var count = 0; count < articles; await Task.Delay(20))
        {
            await using var db = OpenDatabase();
            count = await db.LiveArticles.CountAsync();
        }
    }

    private async Task RewriteAsync(string prefix, bool replace)
    {
        await using var zip = await ZipFile.OpenAsync(Archive, ZipArchiveMode.Update);
        var entry = zip.Entries.First(e => e.FullName.StartsWith(prefix, StringComparison.Ordinal));
        var name = entry.FullName;
        entry.Delete();
        if (!replace)
            return;
        await using var changed = await zip.CreateEntry(name).OpenAsync();
        await changed.WriteAsync(Encoding.UTF8.GetBytes("{\"thay\": \"khác\"}"));
    }

    private async Task AssertRefusedAsync(string named)
    {
        await using var other = await OtherPortal.CreateAsync();
        var refused = await Assert.ThrowsAsync<CommandRefusedException>(() => other.Restore.ExecuteAsync(Archive, force: true, CancellationToken.None));
        Assert.Contains(named, refused.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(other.Options.DataDirectory, "keys")) && Directory.GetFiles(Path.Combine(other.Options.DataDirectory, "keys")).Length > 0);
        Assert.Empty(Directory.GetFiles(other.Options.DataDirectory, ".restored-*"));
    }

    /// <summary>Another portal with the same kind of database.</summary>
    private sealed class OtherPortal(TDatabase database, ServiceProvider services) : IAsyncDisposable
    {
        public IServiceProvider Services => services;

        public PortalOptions Options => database.Options;

        public RestoreBackup Restore => services.GetRequiredService<RestoreBackup>();

        public static async Task<OtherPortal> CreateAsync()
        {
            var database = new TDatabase();
            await database.CreateAsync();
            return new OtherPortal(database, TestSettings.Services(database.Options));
        }

        public PortalDbContext OpenDatabase() => services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContext();

        public async ValueTask DisposeAsync()
        {
            await services.DisposeAsync();
            await database.DisposeAsync();
        }
    }
}
