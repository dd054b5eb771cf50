using CommsPortal.Cms.Audit;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.Cms.Tests.Audit;

/// <summary>SQLite keeps anything in any column; PostgreSQL keeps nonsense out of typed ones by itself.</summary>
public sealed class NonsenseInAuditTests : CmsTest<Sqlite>
{
    [Theory]
    [InlineData("article_id = 'không phải mã'", "Unreadable 2")]
    [InlineData("article_id = lower(article_id)", "Unreadable 2")]
    [InlineData("actor_id = x'00'", "Unreadable 2")]
    [InlineData("edition = '1x'", "Unreadable 2")]
    [InlineData("at = at || 'x'", "Unreadable 2")]
    [InlineData("at = 9223372036854775807", "Unreadable 2")]
    public async Task A_line_that_holds_nonsense_is_named_and_the_others_are_still_read(string change, string found)
    {
        var note = Services.GetRequiredService<AuditNote>();
        var actor = new Actor(Guid.Parse("0193a1b0-0000-7000-8000-00000000000a"), "Lan", new HashSet<Permission>(), []);
        for (var i = 0; i < 4; i++)
            await note.WriteAsync(new AuditRecord(actor, "submit", Guid.Parse("0193a1b0-0000-7000-8000-00000000000b"), 1), CancellationToken.None);
        await using var db = OpenDatabase();
        foreach (var sql in new[] { "DROP TRIGGER audit_entries_keep", $"UPDATE audit_entries SET {change} WHERE sequence = 2", "UPDATE audit_entries SET reason = '?' WHERE sequence = 4" })
            await db.Database.ExecuteSqlRawAsync(sql);
        var report = await AuditChain.VerifyAsync(db, null, CancellationToken.None);
        Assert.Equal($"{found}, Changed 4", string.Join(", ", report.Findings.Select(f => $"{f.Fault} {f.First}")));
    }
}
