using CommsPortal.Cms.Audit;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.Cms.Tests.Audit;

public sealed class AuditChainOnSqlite : AuditChainTests<Sqlite>;

public sealed class AuditChainOnPostgres : AuditChainTests<Postgres>;

/// <summary>Somebody with the database open, past the portal's own guard against rewriting.</summary>
public abstract class AuditChainTests<TDatabase> : CmsTest<TDatabase>
    where TDatabase : ITestDatabase, new()
{
    private const int Lines = 12;
    private static readonly Guid Article = new("0193a1b0-0000-7000-8000-000000000001");

    // Each changes as little of line 5 as the column can hold.
    [Theory]
    [InlineData("actor_id = CASE WHEN actor_id IS NULL THEN NULL ELSE '01930000-0000-7000-8000-000000000003' END", "Changed 5")]
    [InlineData("actor_id = NULL", "Changed 5")]
    [InlineData("actor_name = 'Lan!'", "Changed 5")]
    [InlineData("action = 'Submit'", "Changed 5")]
    [InlineData("article_id = '01930000-0000-7000-8000-000000000002'", "Changed 5")]
    [InlineData("edition = 2", "Changed 5")]
    [InlineData("\"from\" = 'draft '", "Changed 5")]
    [InlineData("\"to\" = NULL", "Changed 5")]
    [InlineData("reason = 'vì vậỵ'", "Changed 5")]
    [InlineData("subject = ''", "Changed 5")]
    [InlineData("at = at + 1", "Changed 5")]
    [InlineData("previous_hash = 'f' || substr(previous_hash, 2)", "Changed 5")]
    [InlineData("hash = substr(hash, 1, 63) || CASE substr(hash, 64) WHEN '0' THEN '1' ELSE '0' END", "Changed 5, Unlinked 6")]
    [InlineData("sequence = 500", "Missing 5, Missing 13-499, Changed 500, Head 500")]
    [InlineData("sequence = 0", "Extra 0, Missing 5")]
    public async Task One_byte_changed_in_any_column_is_found_and_its_line_named(string change, string found)
    {
        var postgres = typeof(TDatabase) == typeof(Postgres);
        if (postgres)
            change = change.Replace("at + 1", "at + interval '1 microsecond'", StringComparison.Ordinal)
                .Replace("THEN NULL ELSE '01930000-0000-7000-8000-000000000003' END", "THEN NULL ELSE '01930000-0000-7000-8000-000000000003'::uuid END", StringComparison.Ordinal);
        await WriteAsync();
        Assert.Equal("", await VerifyAsync());
        await TamperAsync($"UPDATE audit_entries SET {change} WHERE sequence = 5");
        Assert.Equal(found, await VerifyAsync());
    }

    [Theory]
    [InlineData("DELETE FROM audit_entries WHERE sequence = 5", "Missing 5")]
    [InlineData("DELETE FROM audit_entries WHERE sequence BETWEEN 5 AND 7", "Missing 5-7")]
    [InlineData("DELETE FROM audit_entries WHERE sequence = 1", "Missing 1")]
    [InlineData("DELETE FROM audit_entries WHERE sequence > 10", "Missing 11-12")]
    [InlineData("DELETE FROM audit_entries WHERE sequence > 10; UPDATE log_heads SET sequence = 10 WHERE name = 'audit'", "Head 10")]
    [InlineData("DELETE FROM audit_entries", "Missing 1-12")]
    [InlineData("UPDATE log_heads SET hash = '' WHERE name = 'audit'", "Head 12")]
    [InlineData("UPDATE audit_entries SET sequence = 100 WHERE sequence = 3; UPDATE audit_entries SET sequence = 3 WHERE sequence = 8; UPDATE audit_entries SET sequence = 8 WHERE sequence = 100",
        "Changed 3, Unlinked 4, Changed 8, Unlinked 9")]
    public async Task Lines_that_were_removed_or_swapped_are_found_and_named(string change, string found)
    {
        await WriteAsync();
        await TamperAsync(change);
        Assert.Equal(found, await VerifyAsync());
    }

    [Fact]
    public async Task A_long_log_is_read_in_batches_with_progress_and_the_first_hundred_faults_are_named()
    {
        await WriteAsync();
        // Lines that were never written by the portal: each is wrong.
        await TamperAsync(typeof(TDatabase) == typeof(Postgres)
            ? "INSERT INTO audit_entries (sequence, at, actor_name, action, previous_hash, hash) SELECT n, now(), 'x', 'x', '', '' FROM generate_series(13, 5000) n"
            : "WITH RECURSIVE s(n) AS (SELECT 13 UNION ALL SELECT n + 1 FROM s WHERE n < 5000) INSERT INTO audit_entries (sequence, at, actor_name, action, previous_hash, hash) SELECT n, 0, 'x', 'x', '', '' FROM s");
        var steps = new Steps();
        await using var db = OpenDatabase();
        var report = await AuditChain.VerifyAsync(db, steps, CancellationToken.None);
        Assert.Equal((5_000, AuditChain.MostFindings), (report.Lines, report.Findings.Count));
        Assert.Equal(new AuditFinding(AuditFault.Changed, 13, 13), report.Findings[0]);
        Assert.True(steps.Seen.Count >= 3);
        Assert.Equal(5_000, steps.Seen[^1].Read);
    }

    private async Task WriteAsync()
    {
        await using var db = OpenDatabase();
        var actor = new Actor(new Guid("0193a1b0-0000-7000-8000-00000000000a"), "Lan", new HashSet<Permission>(), []);
        for (var i = 0; i < Lines; i++)
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            var record = new AuditRecord(actor, "submit", Article, 1, "draft", "review", "vì vậy", "bài");
            await AuditLog.AppendAsync(db, record, Services.GetRequiredService<TimeProvider>().Now(), CancellationToken.None);
            await db.SaveChangesAsync();
            await transaction.CommitAsync();
        }
    }

    private async Task TamperAsync(string sql)
    {
        await using var db = OpenDatabase();
        string[] guards = db.Database.IsSqlite()
            ? ["DROP TRIGGER audit_entries_keep", "DROP TRIGGER audit_entries_stay"]
            : ["DROP TRIGGER audit_entries_keep ON audit_entries"];
        foreach (var statement in guards.Concat(sql.Split("; ")))
            await db.Database.ExecuteSqlRawAsync(statement);
    }

    private async Task<string> VerifyAsync()
    {
        await using var db = OpenDatabase();
        var report = await AuditChain.VerifyAsync(db, null, CancellationToken.None);
        var first = report.Findings.Count == 0 ? (long?)null : report.Findings[0].First;
        Assert.Equal(first, await AuditLog.FindBreakAsync(db, CancellationToken.None));
        return string.Join(", ", report.Findings.Select(f => f.First == f.Last ? $"{f.Fault} {f.First}" : $"{f.Fault} {f.First}-{f.Last}"));
    }

    private sealed class Steps : IProgress<AuditProgress>
    {
        public List<AuditProgress> Seen { get; } = [];

        public void Report(AuditProgress value) => Seen.Add(value);
    }
}
