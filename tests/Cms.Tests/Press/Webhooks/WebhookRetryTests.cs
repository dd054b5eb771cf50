using CommsPortal.Cms.Press.Webhooks;
using CommsPortal.Cms.Tests.Infrastructure;
using CommsPortal.Cms.Tests.Outgoing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.Cms.Tests.Press.Webhooks;

public sealed class WebhookRetryOnSqlite : WebhookRetryTests<Sqlite>;

public sealed class WebhookRetryOnPostgres : WebhookRetryTests<Postgres>;

/// <summary>Receivers that fail, and nodes that die.</summary>
public abstract class WebhookRetryTests<TDatabase> : WebhookTest<TDatabase>
    where TDatabase : ITestDatabase, new()
{
    [Fact]
    public async Task A_failing_receiver_is_tried_ten_times_by_the_schedule_and_then_its_newsroom_gets_a_letter()
    {
        await using var receiver = await Receiver.AnsweringAsync(500);
        var (webhook, _) = await ListenAsync(await CallerAsync("Báo Hỏng"), receiver);
        await Newsroom.PublishNewAsync(Newsroom.News("Không tới nơi"));
        await FollowAsync(Services);
        for (var attempt = 1; attempt < WebhookSchedule.Waits.Count; attempt++)
        {
            Assert.Equal(1, await DispatchAsync(Services));
            var waiting = Assert.Single(await DeliveriesAsync(webhook.Id));
            var wait = WebhookSchedule.Waits[attempt];
            Assert.Equal((attempt, (int?)500, WebhookDeliveryState.Waiting), (waiting.Attempts, waiting.Status, waiting.State));
            Assert.InRange(waiting.DueAt!.Value - Time.Now(), wait - TimeSpan.FromMilliseconds(1), wait * (1 + WebhookSchedule.Jitter));
            Time.Advance(waiting.DueAt.Value - Time.Now() - TimeSpan.FromMilliseconds(1));
            Assert.Equal(0, await DispatchAsync(Services));
            Time.Advance(TimeSpan.FromMilliseconds(1));
        }

        Assert.Equal(1, await DispatchAsync(Services));
        Assert.Equal(WebhookDeliveryState.Failed, Assert.Single(await DeliveriesAsync(webhook.Id)).State);
        Assert.Equal(10, receiver.Received.Count);
        Assert.Single(receiver.Received.Select(r => r.Headers["webhook-id"]).Distinct());
        Assert.Equal(10, receiver.Received.Select(r => r.Headers["webhook-timestamp"]).Distinct().Count());
        var disabled = await ReadAsync(webhook.Id);
        Assert.Equal((WebhookDisabled.Failing, 10), (disabled.DisabledBecause!.Value, disabled.Failures));
        await using var db = OpenDatabase();
        var letter = await db.OutgoingMails.SingleAsync(Cancellation);
        Assert.Equal("mai@toasoan.example", letter.Address);
        Assert.Contains("Báo Hỏng", letter.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_that_cannot_be_delivered_alone_does_not_stop_a_webhook_that_takes_others()
    {
        var first = "";
        await using var receiver = await Receiver.StartAsync((context, request) =>
        {
            var id = request.Headers["webhook-id"];
            first = first.Length == 0 ? id : first;
            context.Response.StatusCode = id == first ? 500 : 200;
            return Task.CompletedTask;
        });
        var (webhook, _) = await ListenAsync(await CallerAsync("Báo Kén"), receiver);
        await Newsroom.PublishNewAsync(Newsroom.News("Bị từ chối mãi"));
        for (var attempt = 1; attempt <= WebhookSchedule.Waits.Count; attempt++)
        {
            await RunAsync();
            Time.Advance(TimeSpan.FromHours(27));
            if (attempt == 2)
                await Newsroom.PublishNewAsync(Newsroom.News("Được nhận"));
        }

        Assert.Equal([WebhookDeliveryState.Failed, WebhookDeliveryState.Delivered], (await DeliveriesAsync(webhook.Id)).Select(d => d.State));
        Assert.Null((await ReadAsync(webhook.Id)).DisabledAt);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task A_receiver_that_asks_for_time_gets_it(int status)
    {
        await using var receiver = await Receiver.StartAsync((context, _) =>
        {
            context.Response.StatusCode = status;
            context.Response.Headers.RetryAfter = "3600";
            return Task.CompletedTask;
        });
        var (webhook, _) = await ListenAsync(await CallerAsync("Báo Bận"), receiver);
        await Newsroom.PublishNewAsync(Newsroom.News("Chờ một giờ"));
        await RunAsync();
        Assert.Equal(TimeSpan.FromHours(1), Assert.Single(await DeliveriesAsync(webhook.Id)).DueAt!.Value - Time.Now());
    }

    [Fact]
    public async Task A_receiver_that_is_gone_is_sent_nothing_any_more()
    {
        await using var receiver = await Receiver.AnsweringAsync(410);
        var (webhook, _) = await ListenAsync(await CallerAsync("Báo Đã Đi"), receiver);
        await Newsroom.PublishNewAsync(Newsroom.News("Bài một"));
        await Newsroom.PublishNewAsync(Newsroom.News("Bài hai"));
        await RunAsync();
        Assert.Single(receiver.Received);
        Assert.Equal(WebhookDisabled.Gone, (await ReadAsync(webhook.Id)).DisabledBecause);
        Assert.Equal([WebhookDeliveryState.Cancelled, WebhookDeliveryState.Failed], (await DeliveriesAsync(webhook.Id)).Select(d => d.State).OrderDescending());
        await Newsroom.PublishNewAsync(Newsroom.News("Bài ba"));
        Assert.Equal(0, await RunAsync());
    }

    [Fact]
    public async Task A_redirection_is_a_failure_and_is_not_followed()
    {
        await using var inside = await Receiver.AnsweringAsync(200);
        await using var receiver = await Receiver.StartAsync((context, _) =>
        {
            context.Response.StatusCode = 307;
            context.Response.Headers.Location = inside.Address.ToString();
            return Task.CompletedTask;
        });
        var (webhook, _) = await ListenAsync(await CallerAsync("Báo Dời Nhà"), receiver);
        await Newsroom.PublishNewAsync(Newsroom.News("Không đi theo"));
        await RunAsync();
        Assert.Empty(inside.Received);
        Assert.Equal(1, (await ReadAsync(webhook.Id)).Failures);
    }

    [Fact]
    public async Task Two_nodes_queue_and_send_each_message_once()
    {
        await using var receiver = await Receiver.AnsweringAsync(200);
        await using var other = Build(Time);
        for (var i = 0; i < 5; i++)
        {
            var caller = await CallerAsync($"Báo {i}");
            for (var j = 0; j < 4; j++)
                await ListenAsync(caller, receiver);
        }

        for (var i = 0; i < 5; i++)
            await Newsroom.PublishNewAsync(Newsroom.News($"Bài {i}"));
        await Task.WhenAll(FollowAsync(Services), FollowAsync(other));
        await Task.WhenAll(DispatchAsync(Services), DispatchAsync(other));
        Assert.Equal(100, receiver.Received.Count);
        Assert.Equal(100, receiver.Received.Select(r => r.Headers["webhook-id"]).Distinct().Count());
        Assert.All(receiver.Received.GroupBy(SequenceOf), g => Assert.Equal(20, g.Count()));
    }

    [Fact]
    public async Task A_node_that_dies_with_a_message_in_its_hands_loses_nothing()
    {
        await using var receiver = await Receiver.AnsweringAsync(200);
        var (webhook, _) = await ListenAsync(await CallerAsync("Báo Bền"), receiver);
        await Newsroom.PublishNewAsync(Newsroom.News("Không mất"));
        await using (var dying = Build(Time))
        {
            await FollowAsync(dying);
            Assert.Single(await dying.GetRequiredService<WebhookClaims>().TakeAsync([], 100, Cancellation));
        }

        // Nobody else sends it while the dead node's claim stands.
        Assert.Equal(0, await RunAsync());
        Time.Advance(TimeSpan.FromMinutes(3));
        Assert.Equal(1, await RunAsync());
        Assert.Equal((WebhookDeliveryState.Delivered, 2), Assert.Single(await DeliveriesAsync(webhook.Id)) is var d ? (d.State, d.Attempts) : default);
        Assert.Single(receiver.Received);
    }

    [Fact]
    public async Task What_comes_of_an_attempt_is_not_kept_once_another_node_has_taken_over()
    {
        await using var receiver = await Receiver.AnsweringAsync(500);
        var (webhook, _) = await ListenAsync(await CallerAsync("Báo Chậm"), receiver);
        await Newsroom.PublishNewAsync(Newsroom.News("Hai tay"));
        await FollowAsync(Services);
        var slow = Assert.Single(await Services.GetRequiredService<WebhookClaims>().TakeAsync([], 100, Cancellation));
        Time.Advance(TimeSpan.FromMinutes(3));
        Assert.Single(await Services.GetRequiredService<WebhookClaims>().TakeAsync([], 100, Cancellation));
        var attempt = await Services.GetRequiredService<WebhookSender>().SendAsync(slow, Cancellation);
        await Services.GetRequiredService<WebhookOutcomes>().RecordAsync([attempt], Cancellation);
        var delivery = Assert.Single(await DeliveriesAsync(webhook.Id));
        Assert.Equal((2, null, WebhookDeliveryState.Waiting), (delivery.Attempts, delivery.Status, delivery.State));
        Assert.Equal(0, (await ReadAsync(webhook.Id)).Failures);
    }

    [Fact]
    public async Task Finished_deliveries_are_forgotten_after_their_time_and_waiting_ones_never()
    {
        await using var receiver = await Receiver.AnsweringAsync(200);
        var (webhook, _) = await ListenAsync(await CallerAsync("Báo Quên"), receiver);
        await Newsroom.PublishNewAsync(Newsroom.News("Đã gửi"));
        await RunAsync();
        await Newsroom.PublishNewAsync(Newsroom.News("Còn chờ"));
        await FollowAsync(Services);
        Time.Advance(TimeSpan.FromDays(31));
        await Services.GetRequiredService<WebhookDispatcher>().ClearAsync(Cancellation);
        Assert.Equal(WebhookDeliveryState.Waiting, Assert.Single(await DeliveriesAsync(webhook.Id)).State);
    }
}
