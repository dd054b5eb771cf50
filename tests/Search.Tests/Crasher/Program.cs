using CommsPortal.Search;

// Writes documents forever, so that a test can kill it at any instant. Document n % 200 is put, every seventh deleted; a commit's
// cursor is the number of operations it holds, and it is printed once the commit has returned.
using var index = SearchIndex.Open(args[0], new SearchIndexOptions { RefreshInterval = TimeSpan.FromMilliseconds(1) });
// Whoever started it holds the other end of standard input. Should they be killed themselves, this must not go on for ever.
_ = Task.Run(() =>
{
    Console.In.ReadToEnd();
    System.Diagnostics.Process.GetCurrentProcess().Kill();
});
Console.WriteLine($"open {index.Cursor}");
var random = new Random(Environment.ProcessId);
for (var n = index.Cursor + 1; ; n++)
{
    if (n % 7 == 0)
        index.Delete($"d{n % 200}");
    else
        index.Put(new SearchDocument { Id = $"d{n % 200}", Headline = $"Bản tin số {n}", Body = $"phiên bản v{n}" });
    if (random.Next(12) == 0)
    {
        index.Commit(n);
        Console.WriteLine($"commit {n}");
    }
}
