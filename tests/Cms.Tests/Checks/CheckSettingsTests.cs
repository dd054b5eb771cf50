using CommsPortal.Cms.Checks;
using CommsPortal.Cms.Checks.Settings;
using CommsPortal.Cms.Tests.Infrastructure;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.Cms.Tests.Checks;

public sealed class CheckSettingsOnSqlite : CheckSettingsTests<Sqlite>;

public sealed class CheckSettingsOnPostgres : CheckSettingsTests<Postgres>;

public abstract class CheckSettingsTests<TDatabase> : GateTest<TDatabase>
    where TDatabase : ITestDatabase, new()
{
    [Fact]
    public void Every_check_has_a_code_of_its_own_and_says_in_Vietnamese_what_it_looks_for()
    {
        var all = Services.GetRequiredService<ArticleChecks>().All;
        Assert.Equal(18, all.Count);
        Assert.Equal(all.Count, all.Select(c => c.Code).Distinct().Count());
        Assert.All(all, c =>
        {
            Assert.Matches("^[a-z]+(-[a-z]+)*$", c.Code);
            Assert.NotEmpty(c.Name);
            Assert.EndsWith(".", c.Explanation, StringComparison.Ordinal);
            Assert.NotEqual(CheckSeverity.Off, c.Default);
            Assert.Null(c.Option?.Validate(c.Option.Default));
        });
    }

    [Fact]
    public async Task A_change_is_kept_audited_and_does_nothing_when_nothing_differs()
    {
        Assert.Equal(0, await SetAsync("link-text", CheckSeverity.Warning));
        Assert.Equal(1, await SetAsync("link-text", CheckSeverity.Off));
        Assert.Equal(1, await SetAsync("lead-length", CheckSeverity.Error, "40"));
        Assert.Equal(0, await SetAsync("lead-length", CheckSeverity.Error, "40", seen: 1));
        Assert.Equal(1, await SetAsync("lead-length", CheckSeverity.Error, "60", seen: 1));
        await using var db = OpenDatabase();
        var lines = await db.AuditEntries.Where(e => e.Action == "check-setting").OrderBy(e => e.Sequence).Select(e => $"{e.Subject} {e.From} {e.To} {e.Reason}").ToListAsync();
        Assert.Equal(["link-text Warning Off ", "lead-length Warning Error Số chữ nhiều nhất: 40", "lead-length Error Error Số chữ nhiều nhất: 60"], lines);
        // The default is not written down.
        Assert.Null((await db.CheckSettings.SingleAsync(s => s.Code == "lead-length")).Option);
    }

    [Fact]
    public async Task Two_administrators_cannot_overwrite_each_other_unseen()
    {
        await SetAsync("link-text", CheckSeverity.Off);
        var refused = await Assert.ThrowsAsync<EditorialException>(() => SetAsync("link-text", CheckSeverity.Error));
        Assert.Equal(ProblemCode.VersionConflict, refused.Code);
        Assert.Contains(Newsroom.Administrator.Name, refused.Message, StringComparison.Ordinal);
        Assert.Equal(1, await SetAsync("link-text", CheckSeverity.Error, seen: 1));
    }

    [Theory]
    [InlineData("khong-co", null)]
    [InlineData("lead-length", "rất dài")]
    [InlineData("lead-length", "5")]
    [InlineData("missing-metadata", "tac-gia")]
    [InlineData("phone-number", "abc")]
    public async Task What_no_check_understands_is_refused_and_changes_nothing(string code, string? option)
    {
        var changes = new CheckChange[] { new("link-text", CheckSeverity.Off, null, 0), new(code, CheckSeverity.Warning, option, 0) };
        var refused = await Assert.ThrowsAsync<EditorialException>(
            () => Services.GetRequiredService<ChangeCheckSettings>().ExecuteAsync(changes, Newsroom.Administrator, CancellationToken.None));
        Assert.Equal(ProblemCode.InvalidContent, refused.Code);
        await using var db = OpenDatabase();
        Assert.Empty(await db.CheckSettings.ToListAsync());
    }

    [Fact]
    public async Task What_is_set_holds_for_the_next_check()
    {
        var id = await Newsroom.DraftAsync(Newsroom.News("Tin", n => n.Lead = string.Join(' ', Enumerable.Repeat("chữ", 30))));
        Assert.Empty((await ReportAsync(id)).Findings);
        await SetAsync("lead-length", CheckSeverity.Error, "20");
        Assert.Equal("lead-length", Assert.Single((await ReportAsync(id)).Errors).Check.Code);
        await SetAsync("lead-length", CheckSeverity.Off, "20", seen: 1);
        Assert.Empty((await ReportAsync(id)).Findings);
    }
}
