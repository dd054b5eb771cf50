using System.Net;
using System.Net.Http.Json;
using CommsPortal.Cms.Tests.Infrastructure;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts;
using CommsPortal.Contracts.Changes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.Cms.Tests.Press.Changes;

/// <summary>An office that publishes, and newsrooms that follow its logs.</summary>
public abstract class LogTest<TDatabase>(CmsHost<TDatabase> host) : PressTest<TDatabase>(host)
    where TDatabase : ITestDatabase, new()
{
    protected const string Log = Root + "/changes";

    protected Newsroom Newsroom { get; } = ActivatorUtilities.CreateInstance<Newsroom>(host.Services);

    protected T Verb<T>()
        where T : notnull => Host.Services.GetRequiredService<T>();

    protected Task WithdrawAsync(Guid id) => Verb<WithdrawArticle>().ExecuteAsync(id, null, "Sai số liệu", Newsroom.Approver, Cancellation);

    protected static async Task<ChangePage> PageAsync(HttpClient client, string url)
    {
        using var response = await client.GetAsync(new Uri(url, UriKind.Relative), Cancellation);
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{url}: {response.StatusCode} {await response.Content.ReadAsStringAsync(Cancellation)}");
        return (await response.Content.ReadFromJsonAsync<ChangePage>(PortalJson.Options, Cancellation))!;
    }

    /// <summary>Every change after a cursor, page after page, and the cursor at the end.</summary>
    protected static async Task<(List<Change> Items, string Cursor)> ReadToEndAsync(HttpClient client, string cursor, int limit = 100)
    {
        var items = new List<Change>();
        var page = await PageAsync(client, $"{Log}?cursor={cursor}&limit={limit}");
        for (; page.Items.Count > 0; page = await PageAsync(client, page.Next))
            items.AddRange(page.Items);
        return (items, page.Cursor);
    }

    /// <summary>What is public now: editions and hashes by article.</summary>
    protected async Task<Dictionary<Guid, Held>> PublicAsync()
    {
        await using var db = OpenDatabase();
        return await db.LiveArticles.AsNoTracking().ToDictionaryAsync(l => l.ArticleId, l => new Held(l.Edition, l.Hash), Cancellation);
    }

    protected static void AssertSame(Dictionary<Guid, Held> expected, Dictionary<Guid, Held> actual) =>
        Assert.Equal(expected.OrderBy(e => e.Key), actual.OrderBy(a => a.Key));
}
