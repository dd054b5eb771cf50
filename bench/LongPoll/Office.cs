using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace CommsPortal.LongPollBench;

/// <summary>Writes and approves articles, then publishes them at a steady pace, by the management API.</summary>
internal sealed class Office(Uri cms, string writerKey, string approverKey) : IDisposable
{
    private readonly HttpClient writer = ClientOf(cms, writerKey);
    private readonly HttpClient approver = ClientOf(cms, approverKey);
    private readonly List<(Guid Id, EntityTagHeaderValue Version)> approved = [];
    private readonly Dictionary<Guid, (long Asked, long Answered)> published = [];

    public IReadOnlyCollection<Guid> Published => published.Keys;

    public IEnumerable<double> Durations => published.Values.Select(p => Stopwatch.GetElapsedTime(p.Asked, p.Answered).TotalMilliseconds);

    /// <summary>Time stamp of when publication was asked for.</summary>
    public long AskedAt(Guid id) => published[id].Asked;

    /// <summary>Time stamp of when it was answered.</summary>
    public long AnsweredAt(Guid id) => published[id].Answered;

    public async Task PrepareAsync(int articles)
    {
        for (var i = 0; i < articles; i++)
        {
            var content = new JsonObject
            {
                ["headline"] = $"Tin đo nhật ký thay đổi {i} {Guid.CreateVersion7(TimeProvider.System.GetUtcNow()):N}",
                ["lead"] = "Một tin để đo.",
                ["body"] = "Nội dung của tin để đo thời gian từ lúc đăng đến lúc các tòa soạn nhận được.",
                ["bylines"] = new JsonArray(new JsonObject { ["author"] = "Tổ Thời sự" }),
                ["sample"] = true,
            };
            using var created = await writer.PostAsJsonAsync("api/manage/v1/articles", new JsonObject { ["type"] = "news", ["content"] = content });
            created.EnsureSuccessStatusCode();
            var id = Guid.Parse((await created.Content.ReadFromJsonAsync<JsonObject>())!["id"]!.ToString());
            var version = await StepAsync(writer, id, "submission", created.Headers.ETag!);
            approved.Add((id, await StepAsync(approver, id, "approval", version)));
        }
    }

    /// <summary>Publishes all that was prepared, evenly within <paramref name="span"/>.</summary>
    public async Task PublishAsync(TimeSpan span)
    {
        var begun = Stopwatch.GetTimestamp();
        for (var i = 0; i < approved.Count; i++)
        {
            var early = span * i / approved.Count - Stopwatch.GetElapsedTime(begun);
            if (early > TimeSpan.Zero)
                await Task.Delay(early);
            var asked = Stopwatch.GetTimestamp();
            await StepAsync(approver, approved[i].Id, "publication", approved[i].Version);
            published[approved[i].Id] = (asked, Stopwatch.GetTimestamp());
        }
    }

    public void Dispose()
    {
        writer.Dispose();
        approver.Dispose();
    }

    private static async Task<EntityTagHeaderValue> StepAsync(HttpClient client, Guid id, string step, EntityTagHeaderValue version)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"api/manage/v1/articles/{id}/{step}") { Content = JsonContent.Create(new JsonObject()) };
        request.Headers.IfMatch.Add(version);
        using var answer = await client.SendAsync(request);
        if (!answer.IsSuccessStatusCode)
            throw new HttpRequestException($"{step}: {await answer.Content.ReadAsStringAsync()}");
        return answer.Headers.ETag!;
    }

    private static HttpClient ClientOf(Uri cms, string key) =>
        new() { BaseAddress = cms, DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", key) } };
}
