using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CommsPortal.Cms.Changes;
using CommsPortal.Cms.Content.Types;
using CommsPortal.Cms.Search;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Tests.Infrastructure;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts;
using CommsPortal.Contracts.Articles;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.Cms.Tests.Delivery;

/// <summary>Tests of the delivery API over HTTP. The class's tests share a host, so each files its articles under a tag of its own.</summary>
public abstract class DeliveryTest<TDatabase> : CmsHostTest<TDatabase>
    where TDatabase : ITestDatabase, new()
{
    protected DeliveryTest(CmsHost<TDatabase> host)
        : base(host) => Newsroom = ActivatorUtilities.CreateInstance<Newsroom>(host.Services);

    protected Newsroom Newsroom { get; }

    protected Task<Guid> PublishAsync(string headline, string tag, Action<News>? change = null, string locale = "vi") =>
        Newsroom.PublishNewAsync(Newsroom.News(headline, n => { n.Tags = [tag]; change?.Invoke(n); }), locale: locale);

    protected Task WithdrawAsync(Guid id, string reason = "Sai số liệu") =>
        Host.Services.GetRequiredService<WithdrawArticle>().ExecuteAsync(id, null, reason, Newsroom.Approver, Cancellation);

    protected Task DeleteAsync(Guid id) =>
        Host.Services.GetRequiredService<DeleteArticle>().ExecuteAsync(id, null, "Không cần nữa", Newsroom.Administrator, Cancellation);

    protected async Task EditDatabaseAsync(Func<PortalDbContext, Task> edit)
    {
        await using var db = await Host.Services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync(Cancellation);
        await edit(db);
        await db.SaveChangesAsync(Cancellation);
    }

    protected Task<HttpResponseMessage> GetAsync(string url, params ReadOnlySpan<(string Name, string Value)> headers) =>
        SendAsync(HttpMethod.Get, url, headers);

    protected Task<HttpResponseMessage> SendAsync(HttpMethod method, string url, params ReadOnlySpan<(string Name, string Value)> headers)
    {
        var request = new HttpRequestMessage(method, new Uri(url, UriKind.Relative));
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return Client.SendAsync(request, Cancellation);
    }

    protected async Task<T> ReadAsync<T>(string url)
    {
        using var response = await GetAsync(url);
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{url}: {response.StatusCode} {await response.Content.ReadAsStringAsync(Cancellation)}");
        return (await response.Content.ReadFromJsonAsync<T>(PortalJson.Options, Cancellation))!;
    }

    protected async Task<JsonElement> ProblemAsync(string url, HttpStatusCode status, string code)
    {
        using var response = await GetAsync(url);
        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
        Assert.Equal(code, problem.GetProperty("code").GetString());
        Assert.Equal((int)status, problem.GetProperty("status").GetInt32());
        return problem;
    }

    protected Task<ListPage<ArticleSummary>> ListAsync(string query) => ReadAsync<ListPage<ArticleSummary>>("/api/v1/articles?" + query);

    /// <summary>Waits until the index has read the log to its end.</summary>
    protected async Task IndexedAsync()
    {
        var index = Host.Services.GetRequiredService<SearchIndexHost>();
        var signal = Host.Services.GetRequiredService<ChangeSignal>();
        await Eventually.SeeAsync(() => index.TryUse(i => i.Cursor, out var cursor) && cursor >= signal.Head, "the index at the end of the log");
    }

    /// <summary>Every headline of a list, page after page.</summary>
    protected async Task<List<string>> HeadlinesAsync(string query)
    {
        var headlines = new List<string>();
        for (string? next = "/api/v1/articles?" + query; next is not null;)
        {
            var page = await ReadAsync<ListPage<ArticleSummary>>(next);
            headlines.AddRange(page.Items.Select(a => a.Headline));
            next = page.Next;
        }

        return headlines;
    }
}
