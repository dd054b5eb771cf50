using System.Globalization;
using CommsPortal.Search;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Search;

/// <summary>
/// This node's search index in <c>{DataDirectory}/search</c>: opens it, sets a damaged one aside, and puts a rebuilt one in its place while
/// searches go on. Searches share it; whoever writes holds <see cref="Writing"/>.
/// </summary>
public partial class SearchIndexHost(
    IOptions<PortalOptions> options, IOptions<SearchOptions> search, TimeProvider time, ILogger<SearchIndexHost> logger) : IDisposable
{
    private readonly ReaderWriterLockSlim gate = new();
    private readonly SemaphoreSlim rebuilding = new(1);
    private volatile SynonymTable names = SynonymTable.Empty;
    private SearchIndex? index;

    /// <summary>Held by one writer at a time: the follower, or the end of a rebuild.</summary>
    public SemaphoreSlim Writing { get; } = new(1);

    public bool IsOpen => index is not null;

    /// <summary>The synonyms besides those of the files.</summary>
    public SynonymTable Synonyms => names;

    /// <summary>Name of its folder in the data directory.</summary>
    protected virtual string Name => "search";

    private string Folder => options.Value.PathOf(Name);

    /// <summary>Where a rebuild writes until it is done.</summary>
    private string Unfinished => Folder + ".new";

    /// <summary>Opens the index that is there, or an empty one; a damaged one is renamed first.</summary>
    /// <exception cref="IOException">Another process has it open.</exception>
    public void Open() => Exclusively(() =>
    {
        try
        {
            index ??= OpenIn(Folder);
        }
        catch (IndexCorruptException damage)
        {
            var aside = string.Create(CultureInfo.InvariantCulture, $"{Folder}.damaged-{time.GetUtcNow():yyyyMMddHHmmssfff}");
            LogDamaged(damage, aside);
            Directory.Move(Folder, aside);
            index = OpenIn(Folder);
        }
    });

    /// <summary>Closes it, for instance because it proved to be damaged; <see cref="Open"/> opens it again.</summary>
    public void Close() => Exclusively(() =>
    {
        index?.Dispose();
        index = null;
    });

    /// <summary>Closes it and removes all its files; <see cref="Open"/> begins an empty one.</summary>
    public void Drop() => Exclusively(() =>
    {
        index?.Dispose();
        index = null;
        Remove(Folder);
        Remove(Unfinished);
    });

    /// <summary>Uses the index; it stays open meanwhile.</summary>
    /// <returns>False when it is not open.</returns>
    public bool TryUse<T>(Func<SearchIndex, T> use, out T? result)
    {
        ArgumentNullException.ThrowIfNull(use);
        gate.EnterReadLock();
        try
        {
            result = index is null ? default : use(index);
            return index is not null;
        }
        finally
        {
            gate.ExitReadLock();
        }
    }

    /// <summary>
    /// Builds an index beside the one in use and then puts it in its place. Whatever damaged or outdated the old one is gone with it.
    /// One rebuild at a time: the next begins when the one before is done.
    /// </summary>
    /// <param name="fill">Fills the empty index and commits it at a cursor of its log.</param>
    /// <param name="catchUp">Brings it to the end of the log. Whoever follows waits meanwhile, so that nothing the old index knew is missing.</param>
    /// <returns>The number of documents.</returns>
    /// <exception cref="IOException">Another process, usually the running CMS, has the index open.</exception>
    public async Task<int> RebuildAsync(Func<SearchIndex, Task> fill, Func<SearchIndex, Task> catchUp, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(fill);
        ArgumentNullException.ThrowIfNull(catchUp);
        await rebuilding.WaitAsync(cancellationToken);
        try
        {
            // Also makes sure that the folder is ours, before anything in it is replaced.
            Open();
            using var fresh = OpenFresh();
            await fill(fresh);
            return await TakeOverAsync(fresh, catchUp, cancellationToken);
        }
        finally
        {
            rebuilding.Release();
        }
    }

    /// <summary>The synonyms and abbreviations of the files; none of a file that cannot be read, which is logged.</summary>
    public SynonymTable ReadSynonymFiles()
    {
        try
        {
            return new SynonymTable([.. SynonymFiles().SelectMany(file => SynonymTable.Parse(File.ReadAllText(file)).Synonyms)]);
        }
        catch (Exception unreadable) when (unreadable is FormatException or IOException or UnauthorizedAccessException)
        {
            LogSynonyms(unreadable);
            return SynonymTable.Empty;
        }
    }

    /// <summary>Applies synonyms besides those of the files, which are read again, to searches from now on, and to every index opened later.</summary>
    public void UseSynonyms(SynonymTable table)
    {
        names = table;
        try
        {
            TryUse(
                open =>
                {
                    open.ReloadSynonyms(table);
                    return true;
                },
                out _);
        }
        catch (Exception unreadable) when (unreadable is FormatException or IOException or UnauthorizedAccessException)
        {
            LogSynonymsKept(unreadable);
        }
    }

    public void Dispose()
    {
        Close();
        gate.Dispose();
        rebuilding.Dispose();
        Writing.Dispose();
        GC.SuppressFinalize(this);
    }

    private async Task<int> TakeOverAsync(SearchIndex fresh, Func<SearchIndex, Task> catchUp, CancellationToken cancellationToken)
    {
        await Writing.WaitAsync(cancellationToken);
        try
        {
            await catchUp(fresh);
            var count = fresh.Count;
            Replace(fresh);
            return count;
        }
        finally
        {
            Writing.Release();
        }
    }

    private SearchIndex OpenFresh()
    {
        Remove(Unfinished);
        return OpenIn(Unfinished);
    }

    private void Replace(SearchIndex fresh) => Exclusively(() =>
    {
        fresh.Dispose();
        index?.Dispose();
        index = null;
        Remove(Folder);
        Directory.Move(Unfinished, Folder);
        index = OpenIn(Folder);
    });

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }

    private SearchIndex OpenIn(string folder)
    {
        try
        {
            return SearchIndex.Open(folder, Settings(SynonymFiles()));
        }
        catch (FormatException unreadable)
        {
            LogSynonyms(unreadable);
            return SearchIndex.Open(folder, Settings([]));
        }
    }

    private SearchIndexOptions Settings(IReadOnlyList<string> synonymFiles) => new()
    {
        SynonymFiles = synonymFiles,
        Synonyms = names,
        FreshnessWeight = search.Value.FreshnessWeight,
        FreshnessHalfLife = TimeSpan.FromDays(search.Value.FreshnessHalfLifeDays),
        TimeProvider = time,
    };

    private string[] SynonymFiles()
    {
        var folder = options.Value.SearchDataDirectory;
        return !string.IsNullOrEmpty(folder) && Directory.Exists(folder)
            ? [.. Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal)]
            : [];
    }

    private void Exclusively(Action act)
    {
        gate.EnterWriteLock();
        try
        {
            act();
        }
        finally
        {
            gate.ExitWriteLock();
        }
    }

    [LoggerMessage(EventId = 1301, Level = LogLevel.Error, Message = "The search index is damaged; it is kept as {Aside} and built anew.")]
    private partial void LogDamaged(Exception exception, string aside);

    [LoggerMessage(EventId = 1302, Level = LogLevel.Error, Message = "The synonym files cannot be read; searching without them.")]
    private partial void LogSynonyms(Exception exception);

    [LoggerMessage(EventId = 1303, Level = LogLevel.Error, Message = "The synonym files cannot be read; the synonyms stay as they were.")]
    private partial void LogSynonymsKept(Exception exception);
}
