using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace CommsPortal.Visibility;

/// <summary>Writes and publishes by the management API: one key writes, the other approves.</summary>
internal sealed class Office(Uri cms, string writerKey, string approverKey) : IDisposable
{
    private readonly HttpClient writer = Client(cms, writerKey);
    private readonly HttpClient approver = Client(cms, approverKey);

    public async Task<Published> PublishAsync(int number)
    {
        var word = "hienthi" + Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(6));
        var content = new JsonObject
        {
            ["headline"] = $"Tin đo thời gian hiển thị {number.ToString(CultureInfo.InvariantCulture)} {word}",
            ["lead"] = "Một tin để đo.",
            ["body"] = "Nội dung của tin để đo thời gian từ lúc đăng đến lúc bạn đọc thấy.",
            ["bylines"] = new JsonArray(new JsonObject { ["author"] = "Tổ Thời sự" }),
            ["sample"] = true,
        };
        using var created = await writer.PostAsJsonAsync("api/manage/v1/articles", new JsonObject { ["type"] = "news", ["content"] = content });
        created.EnsureSuccessStatusCode();
        var id = (await created.Content.ReadFromJsonAsync<JsonObject>())!["id"]!.ToString();
        var version = await StepAsync(writer, id, "submission", created.Headers.ETag!);
        version = await StepAsync(approver, id, "approval", version);
        await StepAsync(approver, id, "publication", version);
        return new Published(id, $"/tin-tuc/tin-do-thoi-gian-hien-thi-{number.ToString(CultureInfo.InvariantCulture)}-{word}", word, Stopwatch.GetTimestamp());
    }

    public void Dispose()
    {
        writer.Dispose();
        approver.Dispose();
    }

    private static async Task<EntityTagHeaderValue> StepAsync(HttpClient client, string id, string step, EntityTagHeaderValue version)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"api/manage/v1/articles/{id}/{step}") { Content = JsonContent.Create(new JsonObject()) };
        request.Headers.IfMatch.Add(version);
        using var answer = await client.SendAsync(request);
        if (!answer.IsSuccessStatusCode)
            throw new HttpRequestException($"{step}: {await answer.Content.ReadAsStringAsync()}");
        return answer.Headers.ETag!;
    }

    private static HttpClient Client(Uri cms, string key) =>
        new() { BaseAddress = cms, DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", key) } };
}
