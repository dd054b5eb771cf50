using CommsPortal.Cms.People;
using CommsPortal.Cms.Tests.Infrastructure;

namespace CommsPortal.Cms.Tests.Desk.Editor;

/// <summary>What the editor asks for by id: pictures, and the headlines of articles that the person may see.</summary>
public sealed class LookupTests(CmsHost<Sqlite> host) : DeskTest<Sqlite>(host)
{
    [Fact]
    public async Task Pictures_are_found_by_their_ids_and_those_that_are_not_there_are_left_out()
    {
        var editor = await PersonAsync(Role.Editor);
        var (one, two) = (await AddMediaAsync(), await AddMediaAsync());
        var found = (await editor.GetAsync($"/desk/media/find?id={one}&id={two}&id={Guid.Empty}")).Page.Body!.TextContent;
        Assert.Contains(one.ToString(), found, StringComparison.Ordinal);
        Assert.Contains(two.ToString(), found, StringComparison.Ordinal);
        Assert.DoesNotContain(Guid.Empty.ToString(), found, StringComparison.Ordinal);
        Assert.Contains("\"large\"", found, StringComparison.Ordinal);
        Assert.Equal("[]", (await editor.GetAsync($"/desk/media/find?id={Guid.Empty}")).Page.Body!.TextContent);
    }

    [Fact]
    public async Task Headlines_are_found_by_id_for_those_who_may_see_the_article_only()
    {
        var (writer, other, editor) = (await PersonAsync(Role.Author), await PersonAsync(Role.Author), await PersonAsync(Role.Editor));
        var id = await WriteAsync(writer, "Bản nháp còn giữ kín");
        foreach (var reader in new[] { writer, editor })
            Assert.Contains("Bản nháp còn giữ kín", Decoded(await reader.GetAsync($"/desk/articles/find?id={id}")), StringComparison.Ordinal);
        Assert.DoesNotContain("Bản nháp còn giữ kín", Decoded(await other.GetAsync($"/desk/articles/find?id={id}")), StringComparison.Ordinal);
    }

    private static string Decoded(DeskAnswer answer) => System.Text.RegularExpressions.Regex.Unescape(answer.Page.Body!.TextContent);
}
