using System.Net;
using System.Text.Json;

namespace CommsPortal.EndToEnd.Infrastructure;

/// <summary>What the public and the press get of an article, asked of the running programs.</summary>
internal sealed class PublicView(Portal portal)
{
    public async Task<JsonElement> ApiAsync(string path)
    {
        using var answer = await portal.Api.GetAsync(path);
        Assert.True(answer.IsSuccessStatusCode, $"{path} answered {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
        return JsonDocument.Parse(await answer.Content.ReadAsStreamAsync()).RootElement;
    }

    public async Task<(HttpStatusCode Status, string Html)> PageAsync(string path)
    {
        using var answer = await portal.Reader.GetAsync(path);
        return (answer.StatusCode, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
    }

    /// <summary>Waits until a page of the site shows a text.</summary>
    public Task<(HttpStatusCode Status, string Html)> SeePageAsync(string path, string text) =>
        Eventually.SeeAsync(() => PageAsync(path), page => page.Html.Contains(text, StringComparison.Ordinal), $"“{text}” at {path}");

    /// <summary>Waits until a search finds an article.</summary>
    public Task SeeFoundAsync(string query, Guid id) => Eventually.SeeAsync(
        () => ApiAsync($"/api/v1/search?q={Uri.EscapeDataString(query)}"),
        answer => answer.GetProperty("items").EnumerateArray().Any(hit => hit.GetProperty("article").GetProperty("id").GetGuid() == id),
        $"{id} among the results of “{query}”");

    /// <summary>The rows of the change log about one article, oldest first.</summary>
    public async Task<List<JsonElement>> ChangesOfAsync(Guid id)
    {
        var rows = (await ApiAsync("/api/v1/changes?limit=1000")).GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(Enumerable.Range(1, rows.Count), rows.Select(r => r.GetProperty("sequence").GetInt32()));
        return rows.Where(r => r.TryGetProperty("articleId", out var article) && article.GetGuid() == id).ToList();
    }
}
