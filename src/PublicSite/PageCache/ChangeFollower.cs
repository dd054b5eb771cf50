using CommsPortal.Contracts.Changes;
using CommsPortal.Contracts.Client;
using CommsPortal.PublicSite.Feeds;
using CommsPortal.PublicSite.Indicators;
using CommsPortal.PublicSite.Media;
using CommsPortal.PublicSite.Pages;
using CommsPortal.PublicSite.Settings;
using Microsoft.Extensions.Options;

namespace CommsPortal.PublicSite.PageCache;

/// <summary>
/// Follows the change log by long poll and makes stale what each change touches. It starts where the pages of an earlier run end, otherwise
/// at the log's beginning: what it then invalidates needlessly is little, and nothing can be missed.
/// </summary>
public sealed partial class ChangeFollower(
    PortalClient portal, PageStore store, DirtyPages dirty, MediaStore media, SiteMenu menu, Tombstones tombstones, IOptions<CmsOptions> options, TimeProvider time,
    ILogger<ChangeFollower> log)
    : BackgroundService
{
    private const int MostChanges = 1000;

    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

    private string? _cursor;
    private long _sequence;
    private volatile bool _connected;
    private volatile bool _down;

    /// <summary>True while the log can be read.</summary>
    public bool Connected => _connected;

    /// <summary>True while the CMS is known not to answer: whoever asks it would only wait.</summary>
    public bool CmsIsDown => _down;

    /// <summary>Position in the log up to which pages are right; null before the first answer.</summary>
    public string? Cursor => _cursor;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var pause = ShortestPause;
        if (dirty.Position is { } earlier)
        {
            (_cursor, _sequence) = (earlier.Cursor, earlier.Sequence);
            tombstones.TakeBack(earlier.Tombstones);
        }

        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await FollowAsync(() => pause = ShortestPause, stoppingToken);
            }
            catch (PortalException failure) when (!stoppingToken.IsCancellationRequested)
            {
                if (_connected)
                    LogDisconnected(failure.Message);
                _connected = false;
                _down = failure is PortalUnavailableException;
                if (!_down)
                    StartOver();
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }

            await Task.Delay(pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
        }
    }

    private async Task FollowAsync(Action onAnswer, CancellationToken cancellationToken)
    {
        // The first question does not wait, so that a reconnected site is known to be so at once.
        var wait = _connected ? TimeSpan.FromSeconds(options.Value.ChangesWaitSeconds) : TimeSpan.Zero;
        while (true)
        {
            var page = await portal.GetChangesAsync(_cursor, wait, MostChanges, cancellationToken);
            if (!Continues(page))
            {
                LogDiscontinued(_sequence);
                StartOver();
                continue;
            }

            foreach (var change in page.Items)
                Apply(change);
            _cursor = page.Cursor;
            if (dirty.Position?.Cursor != _cursor)
                dirty.Position = new LogPosition(_cursor, _sequence, tombstones.All());
            if (page.Items.Count < MostChanges)
                store.Confirm();
            if (!_connected)
                LogConnected(page.Cursor);
            _connected = true;
            _down = false;
            onAnswer();
            wait = TimeSpan.FromSeconds(options.Value.ChangesWaitSeconds);
        }
    }

    /// <summary>
    /// False when the log is not the one that was followed, for instance after a restore from a backup: its sequence has no gaps, and a
    /// page without changes ends where it began.
    /// </summary>
    private bool Continues(ChangePage page) =>
        _cursor is null || (page.Items.Count > 0 ? page.Items[0].Sequence == _sequence + 1 : page.Cursor == _cursor);

    private void Apply(Change change)
    {
        _sequence = change.Sequence;
        tombstones.Apply(change);
        if (change.Kind == ChangeKind.Taxonomy && !change.Tags.All(IsOfItsOwn))
        {
            // Names of terms and columns stand on many pages, settings and menus on all of them, and they change rarely.
            menu.Expire();
            store.InvalidateAll();
            return;
        }

        if (change.Kind is ChangeKind.Withdrawn or ChangeKind.Deleted)
            media.Clear();
        if (change.Type == "page")
        {
            // Standing pages are in every footer.
            menu.Expire();
            store.InvalidateAll();
            return;
        }

        var tags = new HashSet<string>(change.Tags, StringComparer.Ordinal);
        if (change.ArticleId is { } id)
            tags.Add($"article:{id}");
        if (change.Path is { } path)
            tags.Add($"path:{path}");
        if (change.Type is { } type)
            tags.Add($"type:{type}");
        var stale = store.Invalidate(tags);
        if (change is { Kind: ChangeKind.Withdrawn or ChangeKind.Deleted, ArticleId: { } gone })
            store.DropArticle(gone);
        LogApplied(change.Sequence, change.Kind, stale);
    }

    /// <summary>Whether what changed stands only on pages that carry the tag, as a front page does, and indicators.</summary>
    private static bool IsOfItsOwn(string tag) =>
        tag.StartsWith("home:", StringComparison.Ordinal) || IndicatorTags.Knows(tag);

    /// <summary>The CMS is not the one it was: nothing that is kept can be trusted, and the log is read anew.</summary>
    private void StartOver()
    {
        _cursor = null;
        _sequence = 0;
        dirty.Position = null;
        tombstones.Clear();
        menu.Expire();
        store.InvalidateAll();
    }

    [LoggerMessage(1, LogLevel.Information, "Following the change log from cursor {Cursor}.")]
    private partial void LogConnected(string cursor);

    [LoggerMessage(2, LogLevel.Warning, "Lost the change log; kept pages are served meanwhile. {Reason}")]
    private partial void LogDisconnected(string reason);

    [LoggerMessage(4, LogLevel.Warning, "The change log does not continue after change {Sequence}; every kept page is made anew.")]
    private partial void LogDiscontinued(long sequence);

    [LoggerMessage(3, LogLevel.Debug, "Change {Sequence} ({Kind}) made {Pages} pages stale.")]
    private partial void LogApplied(long sequence, string kind, int pages);
}
