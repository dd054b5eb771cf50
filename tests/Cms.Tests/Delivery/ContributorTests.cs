using System.Net;
using System.Text.Json;
using CommsPortal.Cms.Content;
using CommsPortal.Cms.Publishing;
using CommsPortal.Cms.Tests.Infrastructure;
using CommsPortal.Contracts;
using CommsPortal.Contracts.Articles;
using CommsPortal.Contracts.Problems;
using CommsPortal.Contracts.Taxonomies;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.Cms.Tests.Delivery;

public abstract class ContributorTests<TDatabase>(CmsHost<TDatabase> host) : DeliveryTest<TDatabase>(host)
    where TDatabase : ITestDatabase, new()
{
    [Fact]
    public async Task Contributors_are_printed_names_with_what_they_wrote_and_nothing_else_of_them()
    {
        await FillAsync("Một");

        var one = await ReadAsync<Contributor>("/api/v1/contributors/but-mot");

        Assert.Equal(("Bút Một", 2, new TermLink("so-mot", "Sở Một")), (one.Name, one.Articles, one.Organisation));
        Assert.Equal(["Tin hai Một", "Tin một Một"], (await ListAsync("byline=but-mot")).Items.Select(a => a.Headline));
        Assert.Equal("Tin hai Một", Assert.Single((await ListAsync("byline=" + Uri.EscapeDataString("Đặng Thị Một"))).Items).Headline);
        var all = JsonSerializer.Serialize(await ReadAsync<JsonElement>("/api/v1/contributors?limit=500"), PortalJson.Options);
        Assert.Contains("Bút Một", all, StringComparison.Ordinal);
        Assert.DoesNotContain("Tên Thật Một", all, StringComparison.Ordinal);
        await ProblemAsync("/api/v1/contributors/ten-that-mot", HttpStatusCode.NotFound, ProblemCode.NotFound);
        await ProblemAsync("/api/v1/contributors?locale=fr", HttpStatusCode.BadRequest, ProblemCode.InvalidParameter);
    }

    [Fact]
    public async Task The_list_of_contributors_is_paged_and_counted()
    {
        await FillAsync("Hai");

        var seen = new List<string>();
        var total = 0L;
        for (string? next = "/api/v1/contributors?limit=1"; next is not null;)
        {
            var page = await ReadAsync<ListPage<Contributor>>(next);
            seen.Add(Assert.Single(page.Items).Slug);
            (next, total) = (page.Next, page.Total);
        }

        Assert.Equal(total, seen.Distinct().Count());
        Assert.Equal(total, seen.Count);
        Assert.Superset(new HashSet<string> { "but-hai", "dang-thi-hai" }, seen.ToHashSet());
        Assert.DoesNotContain("but-hai", (await ReadAsync<ListPage<Contributor>>("/api/v1/contributors?locale=en&limit=500")).Items.Select(c => c.Slug));
    }

    [Fact]
    public async Task A_withdrawn_article_is_nobodys_any_more()
    {
        var id = await PublishAsync("Tin rút", "rut", n => n.Bylines = [new BylineEntry { Author = "Trần An Ba" }]);
        Assert.Equal(1, (await ReadAsync<Contributor>("/api/v1/contributors/tran-an-ba")).Articles);

        await WithdrawAsync(id);

        await ProblemAsync("/api/v1/contributors/tran-an-ba", HttpStatusCode.NotFound, ProblemCode.NotFound);
    }

    [Fact]
    public async Task What_was_published_before_the_index_knew_bylines_is_filed_at_the_next_start()
    {
        await FillAsync("Bốn");
        await EditDatabaseAsync(db => db.LiveTerms.Where(t => t.Kind == LiveTerm.Byline).ExecuteDeleteAsync(Cancellation));
        await ProblemAsync("/api/v1/contributors/dang-thi-bon", HttpStatusCode.NotFound, ProblemCode.NotFound);

        var backfill = ActivatorUtilities.CreateInstance<BylineBackfill>(Host.Services);
        await backfill.StartAsync(Cancellation);
        await backfill.StartAsync(Cancellation);

        // Asked in other words, for the answer to the former question is kept while nothing is published.
        var all = (await ReadAsync<ListPage<Contributor>>("/api/v1/contributors?limit=499")).Items.ToDictionary(c => c.Slug, c => c.Articles);
        Assert.Equal((2, 1), (all["but-bon"], all["dang-thi-bon"]));
    }

    private async Task FillAsync(string name)
    {
        var slug = Cms.Slugs.Slug.From(name);
        await EditDatabaseAsync(db =>
        {
            db.Terms.Add(new Cms.Taxonomies.Term { Kind = TaxonomyKind.Organisations, Slug = "so-" + slug, Name = "Sở " + name, Order = 1 });
            return Task.CompletedTask;
        });
        await PublishAsync("Tin một " + name, slug, n => n.Bylines = [new BylineEntry { Author = "Tên Thật " + name, PenName = "Bút " + name }]);
        var pen = new BylineEntry { Author = "Tên Thật " + name, PenName = "Bút " + name, Organisation = "so-" + slug };
        await PublishAsync("Tin hai " + name, slug, n => n.Bylines = [pen, new BylineEntry { Author = "Đặng Thị " + name }]);
    }
}

public sealed class ContributorsOnSqlite(CmsHost<Sqlite> host) : ContributorTests<Sqlite>(host);

public sealed class ContributorsOnPostgres(CmsHost<Postgres> host) : ContributorTests<Postgres>(host);
