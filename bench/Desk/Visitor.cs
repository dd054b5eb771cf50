using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace CommsPortal.DeskBench;

/// <summary>Somebody signed in at the desk.</summary>
internal sealed partial class Visitor : IDisposable
{
    private readonly HttpClient client;

    private Visitor(HttpClient client) => this.client = client;

    public static async Task<Visitor> SignInAsync(Uri cms, string email)
    {
        var visitor = new Visitor(new HttpClient(new SocketsHttpHandler { UseCookies = true }) { BaseAddress = cms });
        var token = WebUtility.HtmlDecode(Token().Match(await visitor.GetAsync("desk/sign-in")).Groups["token"].Value);
        using var form = new FormUrlEncodedContent([new("Email", email), new("Password", Newsroom.Password), new("__RequestVerificationToken", token)]);
        using var answer = await visitor.client.PostAsync("desk/sign-in", form);
        answer.EnsureSuccessStatusCode();
        return visitor;
    }

    public Task<string> GetAsync(string path) => client.GetStringAsync(path);

    /// <returns>The answer's media type and text; whatever is no success is no page.</returns>
    public async Task<(string? Type, string Text)> OpenAsync(string path)
    {
        using var answer = await client.GetAsync(path);
        return answer.IsSuccessStatusCode
            ? (answer.Content.Headers.ContentType?.MediaType, await answer.Content.ReadAsStringAsync())
            : throw new InvalidOperationException($"{path}: {(int)answer.StatusCode}");
    }

    /// <returns>Milliseconds from each request to the last byte of its answer, after ten that do not count.</returns>
    public async Task<List<double>> TimeAsync(string path, int times)
    {
        for (var i = 0; i < 10; i++)
            await OpenAsync(path);
        var taken = new List<double>();
        for (var i = 0; i < times; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await OpenAsync(path);
            taken.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return taken;
    }

    public void Dispose() => client.Dispose();

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"(?<token>[^\"]+)\"")]
    private static partial Regex Token();
}
