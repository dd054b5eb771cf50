using System.Net;
using System.Text.Json;
using CommsPortal.Cms.Content.Types;
using CommsPortal.Cms.Taxonomies;
using CommsPortal.Cms.Tests.Infrastructure;
using CommsPortal.Contracts;
using CommsPortal.Contracts.Problems;
using CommsPortal.Contracts.Taxonomies;
using CommsPortal.Contracts.Types;
using Column = CommsPortal.Contracts.Columns.Column;
using Term = CommsPortal.Contracts.Taxonomies.Term;

namespace CommsPortal.Cms.Tests.Delivery;

public abstract class TaxonomyTests<TDatabase>(CmsHost<TDatabase> host) : DeliveryTest<TDatabase>(host)
    where TDatabase : ITestDatabase, new()
{
    [Fact]
    public async Task Columns_tell_their_cadence_articles_and_last_appearance()
    {
        await EditDatabaseAsync(db =>
        {
            db.Columns.Add(new Cms.Columns.Column { Slug = "guong-sang", Name = "Gương sáng", Cadence = """{"kind":"weekly","days":["monday"]}""", Order = 1 });
            db.Columns.Add(new Cms.Columns.Column { Slug = "hoi-dap", Name = "Hỏi đáp", Cadence = """{"kind":"monthly","day":1}""", Order = 2 });
            return Task.CompletedTask;
        });
        await Newsroom.PublishNewAsync(
            new ColumnArticle { Headline = "Bài một", Lead = "Sapo", Body = "Nội dung", Column = "guong-sang" }, "column-article");
        var columns = await ReadAsync<ListPage<Column>>("/api/v1/columns");
        var one = await ReadAsync<Column>("/api/v1/columns/guong-sang");

        Assert.Equal(["guong-sang", "hoi-dap"], columns.Items.Select(c => c.Slug));
        Assert.Equal(("/chuyen-muc/guong-sang", 1, "weekly", "monday"), (one.Path, one.Articles, one.Cadence.Kind, one.Cadence.Days![0]));
        Assert.NotNull(one.LastPublished);
        Assert.Equal((0, null, 1), (columns.Items[1].Articles, columns.Items[1].LastPublished, columns.Items[1].Cadence.Day));
    }

    [Fact]
    public async Task Terms_tell_counts_predecessors_and_successors_and_the_day_they_are_valid()
    {
        await EditDatabaseAsync(db =>
        {
            db.Terms.Add(new Cms.Taxonomies.Term { Kind = TaxonomyKind.Localities, Slug = "phuong-7", Name = "Phường 7", ValidTo = new DateOnly(2025, 6, 30), Order = 1 });
            db.Terms.Add(new Cms.Taxonomies.Term { Kind = TaxonomyKind.Localities, Slug = "phuong-ban-co", Name = "Phường Bàn Cờ", ValidFrom = new DateOnly(2025, 7, 1), Order = 2 });
            db.TermSuccessions.Add(new TermSuccession { Kind = TaxonomyKind.Localities, Predecessor = "phuong-7", Successor = "phuong-ban-co" });
            return Task.CompletedTask;
        });
        await PublishAsync("Tin phường", "phuong", n => n.Localities = ["phuong-ban-co"]);
        var all = await ReadAsync<ListPage<Term>>("/api/v1/taxonomies/localities?limit=1");
        var second = await ReadAsync<ListPage<Term>>(all.Next!);

        Assert.Equal((2L, "phuong-7", 0), (all.Total, all.Items[0].Slug, all.Items[0].Articles));
        Assert.Equal(new TermLink("phuong-ban-co", "Phường Bàn Cờ"), Assert.Single(all.Items[0].Successors));
        Assert.Equal(("phuong-ban-co", 1, null), (second.Items[0].Slug, second.Items[0].Articles, second.Next));
        Assert.Equal("phuong-7", Assert.Single(second.Items[0].Predecessors).Slug);
        Assert.Equal("phuong-7", Assert.Single((await ReadAsync<ListPage<Term>>("/api/v1/taxonomies/localities?on=2025-06-30")).Items).Slug);
        Assert.Equal("phuong-ban-co", Assert.Single((await ReadAsync<ListPage<Term>>("/api/v1/taxonomies/localities?on=2025-07-01")).Items).Slug);
        await ProblemAsync("/api/v1/taxonomies/localities?on=1.7.2025", HttpStatusCode.BadRequest, ProblemCode.InvalidParameter);
        await ProblemAsync("/api/v1/taxonomies/localities?cursor=AAAA", HttpStatusCode.BadRequest, ProblemCode.InvalidParameter);
    }

    [Fact]
    public async Task Content_types_are_listed_with_their_schemas()
    {
        var types = await ReadAsync<ListPage<ContentTypeInfo>>("/api/v1/types");
        foreach (var type in types.Items)
        {
            var schema = await ReadAsync<JsonElement>(type.Schema);
            Assert.Equal("https://json-schema.org/draft/2020-12/schema", schema.GetProperty("$schema").GetString());
            Assert.Equal(type.Title, schema.GetProperty("title").GetString());
        }

        Assert.Contains(types.Items, t => t is { Type: "case-study", Section: "cau-chuyen" });
    }
}

public sealed class TaxonomiesOnSqlite(CmsHost<Sqlite> host) : TaxonomyTests<Sqlite>(host);

public sealed class TaxonomiesOnPostgres(CmsHost<Postgres> host) : TaxonomyTests<Postgres>(host);
