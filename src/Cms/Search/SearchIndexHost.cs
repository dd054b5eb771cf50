using System.Globalization;
using CommsPortal.Search;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Search;

/// <summary>
/// This node's search index in <c>{DataDirectory}/search</c>: opens it, sets a damaged one aside, and puts a rebuilt one in its place while
/// searches go on. Searches share it; whoever writes holds <see cref="Writing"/>.
/// </summary>
public sealed partial class SearchIndexHost(IOptions<PortalOptions> options, TimeProvider time, ILogger<SearchIndexHost> logger) : IDisposable
{
    private readonly ReaderWriterLockSlim gate = new();
    private SearchIndex? index;

    /// <summary>Held by one writer at a time: the follower, or the end of a rebuild.</summary>
    public SemaphoreSlim Writing { get; } = new(1);

    public bool IsOpen => index is not null;

    private string Folder => options.Value.PathOf("search");

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

    /// <summary>An index of its own beside the one in use, to be filled and then given to <see cref="Replace"/>.</summary>
    public SearchIndex OpenFresh()
    {
        if (Directory.Exists(Folder + ".new"))
            Directory.Delete(Folder + ".new", recursive: true);
        return OpenIn(Folder + ".new");
    }

    /// <summary>Puts the index made by <see cref="OpenFresh"/> in the place of the one in use.</summary>
    public void Replace(SearchIndex fresh) => Exclusively(() =>
    {
        ArgumentNullException.ThrowIfNull(fresh);
        fresh.Dispose();
        index?.Dispose();
        index = null;
        if (Directory.Exists(Folder))
            Directory.Delete(Folder, recursive: true);
        Directory.Move(Folder + ".new", Folder);
        index = OpenIn(Folder);
    });

    public void Dispose()
    {
        Close();
        gate.Dispose();
        Writing.Dispose();
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

    // A fresh article on the same matter is the better answer of a news portal.
    private SearchIndexOptions Settings(IReadOnlyList<string> synonyms) =>
        new() { SynonymFiles = synonyms, FreshnessWeight = 0.15, TimeProvider = time };

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

    [LoggerMessage(EventId = 1302, Level = LogLevel.Error, Message = "The synonyms cannot be read; searching without them.")]
    private partial void LogSynonyms(Exception exception);
}
