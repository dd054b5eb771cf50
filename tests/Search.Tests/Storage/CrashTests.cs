using System.Diagnostics;
using System.Globalization;

namespace CommsPortal.Search.Tests.Storage;

public sealed class CrashTests
{
    /// <summary>SIGKILL at random instants; more with SEARCH_TEST_KILLS.</summary>
    [Fact]
    public async Task After_a_kill_the_index_is_exactly_as_at_its_last_commit()
    {
        var kills = Thoroughness.Kills(usual: 60);
        var directory = Directory.CreateTempSubdirectory("search-crash-").FullName;
        var random = new Random(17);
        var (commits, unreported, files) = (0, 0, 0);
        for (var kill = 0; kill < kills; kill++)
        {
            var (reported, count) = await RunAndKill(directory, random.Next(0, 120));
            files += Directory.GetFiles(directory).Length;
            using var index = SearchIndex.Open(directory);
            Assert.True(index.Cursor >= reported, $"kill {kill}: cursor {index.Cursor} after commit {reported}");
            AssertStateAt(index, index.Cursor);
            commits += count;
            unreported += index.Cursor > reported ? 1 : 0;
            files -= Directory.GetFiles(directory).Length;
        }
        Directory.Delete(directory, recursive: true);
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{kills} kills: {commits} commits reported, all there; {unreported} more were durable and not yet reported; {files} files left over and removed; 0 lost, 0 broken.");
    }

    /// <returns>The cursor of the last commit that was reported, and how many were.</returns>
    private static async Task<(long Cursor, int Commits)> RunAndKill(string directory, int milliseconds)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "CommsPortal.Search.Crasher.dll");
        var start = new ProcessStartInfo("dotnet", [program, directory])
        {
            // Ends when this process does, should that be killed.
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            // Whoever is killed cannot delete the files of its diagnostics port.
            Environment = { ["DOTNET_EnableDiagnostics"] = "0" },
        };
        using var process = Process.Start(start)!;
        var opened = await process.StandardOutput.ReadLineAsync();
        Assert.StartsWith("open ", opened, StringComparison.Ordinal);
        var commits = process.StandardOutput.ReadToEndAsync();
        await Task.Delay(milliseconds);
        Assert.False(process.HasExited, "The crasher ended by itself.");
        process.Kill();
        await process.WaitForExitAsync();
        // Only whole lines report; the kill may have cut the last.
        var whole = (await commits).Split('\n')[..^1];
        var last = whole.LastOrDefault() ?? opened!;
        return (long.Parse(last[(last.IndexOf(' ', StringComparison.Ordinal) + 1)..], CultureInfo.InvariantCulture), whole.Length);
    }

    private static void AssertStateAt(SearchIndex index, long cursor)
    {
        var expected = new Dictionary<string, long>();
        for (var n = Math.Max(1, cursor - 1399); n <= cursor; n++)
        {
            if (n % 7 == 0)
                expected.Remove($"d{n % 200}");
            else
                expected[$"d{n % 200}"] = n;
        }
        Assert.Equal(expected.Count, index.Count);
        foreach (var (id, n) in expected)
            Assert.Equal([id], index.Search(new SearchRequest { Query = $"v{n}", Repair = false, Highlight = false }).Hits.Select(h => h.Id));
    }
}
