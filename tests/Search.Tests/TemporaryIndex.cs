namespace CommsPortal.Search.Tests;

/// <summary>An index in a directory of its own that goes with it.</summary>
internal sealed class TemporaryIndex : IDisposable
{
    internal TemporaryIndex(SearchIndexOptions? options = null)
    {
        Path = Directory.CreateTempSubdirectory("search-tests-").FullName;
        Index = SearchIndex.Open(Path, options);
    }

    internal string Path { get; }

    internal SearchIndex Index { get; private set; }

    internal static TemporaryIndex With(params (string Id, string Headline, string Body)[] documents)
    {
        var temporary = new TemporaryIndex();
        foreach (var (id, headline, body) in documents)
            temporary.Index.Put(new SearchDocument { Id = id, Headline = headline, Body = body });
        temporary.Index.Commit(1);
        return temporary;
    }

    internal string[] Find(string query) => [.. Index.Search(new SearchRequest { Query = query }).Hits.Select(h => h.Id)];

    internal SearchIndex Reopen(SearchIndexOptions? options = null)
    {
        Index.Dispose();
        return Index = SearchIndex.Open(Path, options);
    }

    public void Dispose()
    {
        Index.Dispose();
        Directory.Delete(Path, recursive: true);
    }
}
