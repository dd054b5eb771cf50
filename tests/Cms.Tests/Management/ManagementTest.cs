using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.Cms.Tests.Management;

/// <summary>Programs with keys that speak to the management API over HTTP.</summary>
public abstract class ManagementTest<TDatabase>(CmsHost<TDatabase> host) : CmsHostTest<TDatabase>(host)
    where TDatabase : ITestDatabase, new()
{
    protected const string Root = "/api/manage/v1";

    protected ApiKeys Keys => Host.Services.GetRequiredService<ApiKeys>();

    /// <summary>A client with a new key of one role.</summary>
    protected async Task<HttpClient> WithKeyAsync(string role, TimeSpan? lifetime = null)
    {
        var (_, secret) = await Keys.AddAsync("Chương trình " + role, role, lifetime ?? TimeSpan.FromHours(1), Cancellation);
        return WithSecret(secret);
    }

    protected HttpClient WithSecret(string secret)
    {
        var client = Host.CreateClient(keepCookies: false);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret);
        return client;
    }

    protected static async Task<Answer> SendAsync(HttpClient client, HttpMethod method, string path, object? body = null, string? ifMatch = null)
    {
        using var request = new HttpRequestMessage(method, path.StartsWith('/') ? path : $"{Root}/{path}");
        if (body is not null)
            request.Content = body is string json ? new StringContent(json, System.Text.Encoding.UTF8, "application/json") : JsonContent.Create(body);
        if (ifMatch is not null)
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        using var response = await client.SendAsync(request, Cancellation);
        var text = await response.Content.ReadAsStringAsync(Cancellation);
        return new Answer(
            (int)response.StatusCode, text.Length > 0 ? JsonDocument.Parse(text).RootElement : default, response.Headers.ETag?.ToString(), response.Headers.Location?.ToString());
    }

    protected static object News(string headline, string body = "Nội dung của tin.") =>
        new { headline, lead = "Sapo của " + headline, body, bylines = new[] { new { author = "Tổ Thời sự" } } };

    /// <summary>A new draft; its address below the root and its tag.</summary>
    protected static async Task<(string Path, string Tag)> DraftAsync(HttpClient client, string headline)
    {
        var made = await SendAsync(client, HttpMethod.Post, "articles", new { type = "news", content = News(headline) });
        Assert.Equal(201, made.Status);
        return (made.Location!, made.ETag!);
    }

    /// <summary>Takes steps one after the other, each with the tag of the one before.</summary>
    protected static async Task<string> StepAsync(HttpClient client, string path, string tag, string step, object? body = null)
    {
        var answer = await SendAsync(client, HttpMethod.Post, $"{path}/{step}", body, tag);
        Assert.True(answer.Status == 200, $"{step}: {answer.Status} {answer.Body}");
        return answer.ETag!;
    }

    protected sealed record Answer(int Status, JsonElement Body, string? ETag, string? Location)
    {
        public string? Code => Text("code");

        public string? Text(string name) => Body.ValueKind == JsonValueKind.Object && Body.TryGetProperty(name, out var value) ? value.ToString() : null;
    }
}
