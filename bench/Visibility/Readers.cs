using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace CommsPortal.Visibility;

/// <summary>Four readers who ask again every two milliseconds until they see the article.</summary>
internal sealed class Readers(Uri cms, Uri site) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(2);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly HttpClient api = new() { BaseAddress = cms };
    private readonly HttpClient pages = new() { BaseAddress = site };

    /// <returns>Milliseconds from the acknowledgement of the publication until each reader saw it.</returns>
    public async Task<IReadOnlyList<(string Where, double Milliseconds)>> SeeAsync(Published article)
    {
        var path = "";
        var byApi = await WaitAsync(article, async () =>
        {
            using var answer = await api.GetAsync($"api/v1/articles/{article.Id}");
            if (!answer.IsSuccessStatusCode)
                return false;
            path = (await answer.Content.ReadFromJsonAsync<JsonObject>())!["path"]!.ToString();
            return true;
        });
        var others = await Task.WhenAll(
            WaitAsync(article, async () => (await api.GetStringAsync($"api/v1/search?q={article.Word}")).Contains(article.Id, StringComparison.Ordinal)),
            WaitAsync(article, async () => await HasAsync(path, article.Word)),
            WaitAsync(article, async () => await HasAsync("/tin-tuc", article.Word)));
        return [("api", byApi), ("search", others[0]), ("page", others[1]), ("list", others[2])];
    }

    public void Dispose()
    {
        api.Dispose();
        pages.Dispose();
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

    private async Task<bool> HasAsync(string path, string word)
    {
        using var answer = await pages.GetAsync(path);
        return answer.IsSuccessStatusCode && (await answer.Content.ReadAsStringAsync()).Contains(word, StringComparison.Ordinal);
    }
}
