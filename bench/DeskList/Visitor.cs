using System.Net;
using System.Text.RegularExpressions;

namespace CommsPortal.DeskListBench;

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

    public void Dispose() => client.Dispose();

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"(?<token>[^\"]+)\"")]
    private static partial Regex Token();
}
