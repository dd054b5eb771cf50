using System.Net;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Tests.Infrastructure;

namespace CommsPortal.Cms.Tests.Desk.Definitions;

public sealed class SynonymPageOnSqlite(CmsHost<Sqlite> host) : SynonymPageTests<Sqlite>(host);

public sealed class SynonymPageOnPostgres(CmsHost<Postgres> host) : SynonymPageTests<Postgres>(host);

/// <summary>Synonyms are kept at the desk, with versions, and can be tried out.</summary>
public abstract class SynonymPageTests<TDatabase>(CmsHost<TDatabase> host) : DeskTest<TDatabase>(host)
    where TDatabase : ITestDatabase, new()
{
    [Fact]
    public async Task A_group_is_added_tried_refused_when_wrong_removed_and_brought_back()
    {
        var editor = await PersonAsync(Role.Editor);
        var page = await editor.GetAsync("/desk/synonyms");
        await SaveAsync(editor, page, "zzyzx = chuyển đổi số");
        var tried = await Eventually.SeeAsync(
            async () => (await editor.GetAsync("/desk/synonyms?q=zzyzx")).Page.QuerySelector(".tried")?.TextContent ?? "",
            text => text.Contains("chuyển đổi số", StringComparison.Ordinal), "the synonym in use");
        Assert.DoesNotContain("không có cách viết nào khác", tried, StringComparison.Ordinal);

        page = await editor.GetAsync("/desk/synonyms");
        var wrong = await SaveAsync(editor, page, "chỉ một cách viết");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Contains("chỉ một cách viết", wrong.ValueOf("Groups"), StringComparison.Ordinal);

        await SaveAsync(editor, page, "");
        var late = await SaveAsync(editor, page, "a = b");
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        page = await editor.GetAsync("/desk/synonyms");
        Assert.Equal("", page.ValueOf("Groups"));
        await editor.SubmitAsync(page.Form("form[action$='handler=Restore']"));
        Assert.Equal("zzyzx = chuyển đổi số", (await editor.GetAsync("/desk/synonyms")).ValueOf("Groups"));
    }

    private static Task<DeskAnswer> SaveAsync(DeskVisitor person, DeskAnswer page, string group) =>
        person.SubmitAsync(page.Form("form.panel"), Typed(("Groups", group)));
}
