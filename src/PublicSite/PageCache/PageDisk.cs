using System.Reflection;
using System.Text.Json;
using CommsPortal.PublicSite.Settings;
using Microsoft.Extensions.Options;

namespace CommsPortal.PublicSite.PageCache;

/// <summary>
/// Keeps the pages of <see cref="PageStore"/> in a folder too, so that a site that starts again has what it had, with the CMS or without.
/// </summary>
/// <remarks>
/// Files are written behind the answers, so <c>kill -9</c> loses the last moments' pages at most. The position in the log is written after the
/// pages that its changes touched: after a restart every change that the files may not know of is read again.
/// </remarks>
public sealed partial class PageDisk(PageStore store, DirtyPages dirty, IOptions<SiteOptions> options, ILogger<PageDisk> log) : BackgroundService
{
    private const string Pages = "*.page";

    /// <summary>Pages of another build may name files that are no more.</summary>
    private static readonly string Program = Assembly.GetExecutingAssembly().ManifestModule.ModuleVersionId.ToString("N");

    private readonly string? folder = string.IsNullOrWhiteSpace(options.Value.PageDirectory) ? null : Path.GetFullPath(options.Value.PageDirectory);
    private LogPosition? written;
    private bool failing;

    private string PositionFile => Path.Combine(folder!, "position.json");

    /// <summary>Takes back what an earlier run left, before the first request is answered.</summary>
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        if (folder is not null)
        {
            Directory.CreateDirectory(folder); // A folder that may not be written to is better known now than when it is needed.
            dirty.Want();
            Load(folder, cancellationToken);
        }

        return base.StartAsync(cancellationToken);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        if (folder is not null)
            WriteMarked(folder);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (folder is not null && !stoppingToken.IsCancellationRequested)
        {
            await dirty.WaitAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!stoppingToken.IsCancellationRequested)
                WriteMarked(folder);
        }
    }

    private void Load(string from, CancellationToken cancellationToken)
    {
        var position = ReadPosition();
        written = dirty.Position = position;
        var broken = 0;
        foreach (var file in new DirectoryInfo(from).EnumerateFiles(Pages, SearchOption.AllDirectories).OrderByDescending(file => file.LastWriteTimeUtc))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var page = PageFile.Read(file.FullName, Program);
            if (page is not null)
            {
                page.Stale |= position is null; // Nobody knows which changes it has missed.
                page.Unconfirmed = true;
            }
            else
            {
                broken++;
            }

            // What is no page, and what there is no room for, would otherwise stay for ever.
            if (page is null || !store.TakeBack(page))
                file.Delete();
        }

        LogLoaded(store.Count, from, broken);
    }

    private void WriteMarked(string to)
    {
        var position = dirty.Position; // First: the pages below know at least the changes up to here.
        try
        {
            if (position is null && written is not null)
                File.Delete(PositionFile);
            foreach (var key in dirty.Take())
                Write(Path.Combine(to, PageFile.NameOf(key)), key);
            if (position is not null && position != written)
                WritePosition(position);
            written = position;
            failing = false;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // The site goes on from memory. Without a position the next run takes nothing from the folder for fresh.
            if (!failing)
                LogFailed(to, failure.Message);
            failing = true;
            written = null;
        }
    }

    private void Write(string path, string key)
    {
        if (!store.TryPeek(key, out var page))
            File.Delete(path);
        else if (page.OnDisk && File.Exists(path))
            PageFile.SetStale(path, page.Stale);
        else
        {
            PageFile.Write(path, page, Program);
            page.OnDisk = true;
        }
    }

    private LogPosition? ReadPosition()
    {
        try
        {
            return JsonSerializer.Deserialize<LogPosition>(File.ReadAllBytes(PositionFile)) is { Cursor.Length: > 0, Tombstones: not null } position ? position : null;
        }
        catch (Exception failure) when (failure is FileNotFoundException or JsonException)
        {
            return null;
        }
    }

    private void WritePosition(LogPosition position)
    {
        File.WriteAllBytes(PositionFile + ".new", JsonSerializer.SerializeToUtf8Bytes(position));
        File.Move(PositionFile + ".new", PositionFile, overwrite: true);
    }

    [LoggerMessage(1, LogLevel.Information, "{Pages} pages of an earlier run are in {Folder}; {Broken} files there were no pages and are deleted.")]
    private partial void LogLoaded(int pages, string folder, int broken);

    [LoggerMessage(2, LogLevel.Error, "Pages cannot be written to {Folder}; the site goes on from memory. {Reason}")]
    private partial void LogFailed(string folder, string reason);
}
