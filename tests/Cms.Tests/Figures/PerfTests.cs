using System.Diagnostics;
using CommsPortal.Cms.Figures;
using CommsPortal.Cms.Figures.Reports;
using CommsPortal.Cms.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.Cms.Tests.Figures;

public sealed class PerfOnSqlite(CmsHost<Sqlite> host) : PerfTests<Sqlite>(host);

public sealed class PerfOnPostgres(CmsHost<Postgres> host) : PerfTests<Postgres>(host);

public abstract class PerfTests<TDatabase>(CmsHost<TDatabase> host) : FiguresTest<TDatabase>(host)
    where TDatabase : ITestDatabase, new()
{
    [Fact]
    public async Task Perf()
    {
        var id = await PublishAsync("Bài");
        await FollowedAsync();
        await using var db = OpenDatabase();
        var sqlite = db.Database.IsSqlite();
        var series = sqlite ? "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i < 50000)" : "WITH n(i) AS (SELECT generate_series(1,50000))";
        var published = sqlite ? "unixepoch(date('2022-01-01', '+' || (i % 1825) || ' days')) * 1000" : "(date '2022-01-01' + (i % 1825))::timestamp at time zone 'UTC'";
        var group = sqlite ? "printf('00000000-0000-0000-0000-%012d', i)" : "lpad(i::text, 32, '0')::uuid";
        var facets = string.Join(" || chr(10) || ", new[] { (1, 6), (2, 3), (3, 20), (4, 190), (5, 60), (6, 400), (7, 8) }.Select(d => $"'{d.Item1}value-' || ((i * 7919 / 3) % {d.Item2})" + (d.Item1 is > 1 and < 6 ? $" || chr(10) || '{d.Item1}second-' || ((i * 7919 / 3) % {d.Item2})" : "")));
        if (sqlite) facets = facets.Replace("chr(10)", "char(10)");
        await db.Database.ExecuteSqlRawAsync($"{series} INSERT INTO published_stories (id, translation_group, article_id, published, facets, revision) SELECT i + 100, {group}, (select article_id from published_stories limit 1), {published}, {facets}, 1000 FROM n");
        // 500 days of 3,000 articles read each
        await db.Database.ExecuteSqlRawAsync(sqlite ? "ANALYZE" : "ANALYZE");
        foreach (var (name, period) in new[] { ("year", FigurePeriod.Year(new DateOnly(2024, 5, 5))), ("all", new FigurePeriod(new DateOnly(2022, 1, 1), new DateOnly(2026, 12, 31))), ("month", FigurePeriod.Month(new DateOnly(2024, 5, 5))) })
        foreach (var (rows, columns) in new[] { (FigureDimension.Type, FigureDimension.Pillar), (FigureDimension.Locality, FigureDimension.Sector) })
        {
            for (var k = 0; k < 4; k++)
            {
                await using var scope = Host.Services.CreateAsyncScope();
                var builder = scope.ServiceProvider.GetRequiredService<ReportBuilder>();
                var cpu = Process.GetCurrentProcess().TotalProcessorTime; var watch = Stopwatch.StartNew(); var alloc = GC.GetTotalAllocatedBytes();
                var report = await builder.BuildAsync(new FigureQuery(period, rows, columns), Cancellation);
                watch.Stop();
                Console.Error.WriteLine($"PERF {typeof(TDatabase).Name} {name} {rows}x{columns}: wall {watch.ElapsedMilliseconds} cpu {(Process.GetCurrentProcess().TotalProcessorTime - cpu).TotalMilliseconds:0} n={report.Tables[0].Rows[0].Cells[0].Number}");
                await File.AppendAllTextAsync("/tmp/figures-perf.txt", $"{typeof(TDatabase).Name} {name} {rows}x{columns}: wall {watch.ElapsedMilliseconds} cpu {(Process.GetCurrentProcess().TotalProcessorTime - cpu).TotalMilliseconds:0} n={report.Tables[0].Rows[0].Cells[0].Number}\n");
            }
        }
    }
}
