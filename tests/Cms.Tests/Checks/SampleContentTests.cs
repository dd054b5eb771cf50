using CommsPortal.Cms.Import;
using CommsPortal.Cms.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.Cms.Tests.Checks;

public sealed class SampleContentTests : CmsTest<Sqlite>
{
    [Fact]
    public async Task The_sample_content_passes_without_an_error_and_with_few_warnings()
    {
        var report = await Services.GetRequiredService<ContentImport>()
            .ExecuteAsync([Repository.PathOf("content")], new ImportOptions(Sample: true), null, TestContext.Current.CancellationToken);
        Assert.Empty(report.Files.Where(f => f.Outcome is ImportOutcome.Failed or ImportOutcome.Held).SelectMany(f => f.Messages));
        await using var db = OpenDatabase();
        var warnings = await db.Acknowledgements.GroupBy(a => a.Check).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(TestContext.Current.CancellationToken);
        // Articles that name each other cannot all come first.
        Assert.Empty(warnings.Where(w => w.Key != "link-to-draft").Select(w => $"{w.Key}: {w.Count}"));
    }
}
