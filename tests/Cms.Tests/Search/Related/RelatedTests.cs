using System.Net;
using CommsPortal.Cms.Content.Types;
using CommsPortal.Cms.Tests.Delivery;
using CommsPortal.Cms.Tests.Infrastructure;
using CommsPortal.Contracts;
using CommsPortal.Contracts.Articles;
using CommsPortal.Contracts.Problems;

namespace CommsPortal.Cms.Tests.Search.Related;

public abstract class RelatedTests<TDatabase>(CmsHost<TDatabase> host) : DeliveryTest<TDatabase>(host)
    where TDatabase : ITestDatabase, new()
{
    [Fact]
    public async Task What_the_editors_chose_comes_first_then_what_is_alike_and_never_the_article_itself()
    {
        var alike = await PublishAsync("Trạm y tế phường khám bệnh từ xa bằng máy tính bảng", "kham-benh");
        await PublishAsync("Chợ đêm mở lại sau mùa mưa", "cho-dem");
        var chosen = await PublishAsync("Tuyến xe buýt điện đầu tiên", "xe-buyt");
        var id = await PublishAsync("Trạm y tế xã khám bệnh từ xa cho người cao tuổi", "kham-benh", n => n.Related = [chosen]);
        await IndexedAsync();

        var related = await RelatedAsync(id);
        Assert.Equal([(chosen, true), (alike, false)], related.Take(2));
        Assert.DoesNotContain(id, related.Select(r => r.Id));
        Assert.Equal([(chosen, true)], await RelatedAsync(id, "?limit=1"));
    }

    [Fact]
    public async Task A_withdrawn_article_is_related_no_more_even_before_the_index_knows()
    {
        var chosen = await PublishAsync("Lớp học vẽ kỹ thuật số buổi tối", "ve");
        var alike = await PublishAsync("Thư viện số cho học sinh vùng ven mượn sách điện tử", "thu-vien");
        var id = await PublishAsync("Thư viện số cho học sinh nội thành mượn sách điện tử", "thu-vien", n => n.Related = [chosen]);
        await IndexedAsync();
        Assert.Equal([chosen, alike], (await RelatedAsync(id)).Select(r => r.Id).Take(2));

        await WithdrawAsync(alike);
        Assert.DoesNotContain(alike, (await RelatedAsync(id)).Select(r => r.Id));

        // The article that named it is made anew without it, and indexed again.
        await WithdrawAsync(chosen);
        await IndexedAsync();
        Assert.DoesNotContain((await RelatedAsync(id)).Select(r => r.Id), other => other == chosen || other == alike);
    }

    [Fact]
    public async Task Translations_other_languages_and_standing_pages_are_not_alike()
    {
        var original = await PublishAsync("Robot hướng dẫn thủ tục tại sảnh", "robot");
        var english = await PublishAsync("Robot hướng dẫn thủ tục tại sảnh", "robot", locale: "en");
        var page = await Newsroom.PublishNewAsync(new Page { Headline = "Robot hướng dẫn thủ tục", Lead = "Sapo", Body = "Robot hướng dẫn thủ tục tại sảnh." }, "page");
        var twin = await PublishAsync("Robot hướng dẫn thủ tục tại sảnh lớn", "robot");
        var translation = await Newsroom.PublishNewAsync(
            Newsroom.News("Robot hướng dẫn thủ tục tại sảnh (bản dịch)"), translationOf: original, locale: "en");
        await IndexedAsync();

        var related = (await RelatedAsync(original, "?limit=20")).Select(r => r.Id).ToList();
        Assert.Contains(twin, related);
        Assert.All([english, page, translation], other => Assert.DoesNotContain(other, related));
    }

    [Fact]
    public async Task A_kept_answer_gives_way_to_what_the_index_has_learnt()
    {
        var id = await PublishAsync("Bản đồ ngập nước theo thời gian thực", "ngap");
        await IndexedAsync();
        await RelatedAsync(id);
        var alike = await PublishAsync("Bản đồ ngập nước theo giờ thực ở rạch", "ngap");
        // Asked while the index may not know yet: whatever is answered now must not be kept once it does.
        await RelatedAsync(id);
        await IndexedAsync();

        Assert.Contains(alike, (await RelatedAsync(id)).Select(r => r.Id));
    }

    [Fact]
    public async Task An_unchanged_answer_is_304_and_what_is_not_public_has_none()
    {
        var id = await PublishAsync("Cổng dữ liệu mở của thành phố", "du-lieu-mo");
        await IndexedAsync();
        using var first = await GetAsync($"/api/v1/articles/{id}/related");
        using var second = await GetAsync($"/api/v1/articles/{id}/related", ("If-None-Match", first.Headers.ETag!.ToString()));
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);

        await ProblemAsync($"/api/v1/articles/{id}/related?limit=21", HttpStatusCode.BadRequest, ProblemCode.InvalidParameter);
        await ProblemAsync($"/api/v1/articles/{Guid.Empty}/related", HttpStatusCode.NotFound, ProblemCode.NotFound);
        await WithdrawAsync(id);
        await ProblemAsync($"/api/v1/articles/{id}/related", HttpStatusCode.Gone, ProblemCode.Withdrawn);
    }

    private async Task<List<(Guid Id, bool Chosen)>> RelatedAsync(Guid id, string query = "")
    {
        var page = await ReadAsync<ListPage<RelatedArticle>>($"/api/v1/articles/{id}/related{query}");
        return [.. page.Items.Select(r => (r.Article.Id, r.Chosen))];
    }
}

public sealed class RelatedOnSqlite(CmsHost<Sqlite> host) : RelatedTests<Sqlite>(host);

public sealed class RelatedOnPostgres(CmsHost<Postgres> host) : RelatedTests<Postgres>(host);
