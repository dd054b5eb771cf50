using System.Diagnostics;

namespace CommsPortal.Visibility;

/// <summary>Readers of the API, of search and of every node of the site, who ask again every two milliseconds until they see the article.</summary>
internal sealed class Readers(Uri cms, IReadOnlyList<Uri> sites) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(2);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly HttpClient api = new() { BaseAddress = cms };
    private readonly List<HttpClient> nodes = [.. sites.Select(site => new HttpClient { BaseAddress = site })];

    /// <summary>All readers ask at the same time, as they would.</summary>
    /// <returns>
    /// Milliseconds from the acknowledgement of the publication until each reader saw it; and by how much the slowest node of the site was behind the API.
    /// </returns>
    public async Task<IReadOnlyList<(string Where, double Milliseconds)>> SeeAsync(Published article)
    {
        var byApi = WaitAsync(article, async () =>
        {
            using var answer = await api.GetAsync($"api/v1/articles/{article.Id}");
            return answer.IsSuccessStatusCode;
        });
        var bySearch = WaitAsync(article, async () => (await api.GetStringAsync($"api/v1/search?q={article.Word}")).Contains(article.Id, StringComparison.Ordinal));
        var onPages = nodes.Select(node => WaitAsync(article, () => HasAsync(node, article.Path, article.Word))).ToList();
        var inLists = nodes.Select(node => WaitAsync(article, () => HasAsync(node, "/tin-tuc", article.Word))).ToList();
        var page = (await Task.WhenAll(onPages)).Max();
        var list = (await Task.WhenAll(inLists)).Max();
        return [("api", await byApi), ("search", await bySearch), ("page", page), ("list", list), ("behind", Math.Max(0, Math.Max(page, list) - await byApi))];
    }

    public void Dispose()
    {
        api.Dispose();
        nodes.ForEach(node => node.Dispose());
    }

    private static async Task<double> WaitAsync(Published article, Func<Task<bool>> sees)
    {
        while (!await sees())
        {
            if (Stopwatch.GetElapsedTime(article.At) > Patience)
                throw new TimeoutException($"The article {article.Id} was not seen within {Patience.TotalSeconds} s.");
            await Task.Delay(Pause);
        }

        return Stopwatch.GetElapsedTime(article.At).TotalMilliseconds;
    }

    private static async Task<bool> HasAsync(HttpClient node, string path, string word)
    {
        using var answer = await node.GetAsync(path);
        return answer.IsSuccessStatusCode && (await answer.Content.ReadAsStringAsync()).Contains(word, StringComparison.Ordinal);
    }
}
