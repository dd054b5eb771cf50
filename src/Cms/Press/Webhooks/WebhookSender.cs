using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using CommsPortal.Cms.Outgoing;

namespace CommsPortal.Cms.Press.Webhooks;

/// <summary>Signs and sends one message once.</summary>
/// <remarks>Standard Webhooks 1.0.0.</remarks>
public sealed partial class WebhookSender(OutgoingClient client, WebhookSecrets secrets, TimeProvider time, ILogger<WebhookSender> logger)
{
    // Nothing of the answer is kept; a short one read to its end lets the connection be used again.
    private const int MostOfAnswer = 4 * 1024;

    public async Task<WebhookAttempt> SendAsync(ClaimedDelivery claimed, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(claimed);
        if (!claimed.Allowed)
            return new WebhookAttempt(claimed, null, "Tài khoản không còn được báo về bài chưa đến giờ công bố.", TimeSpan.Zero);
        var begun = time.GetTimestamp();
        var (webhook, delivery, at) = (claimed.Webhook, claimed.Delivery, time.Now());
        string signature;
        try
        {
            signature = secrets.Sign(webhook, delivery.MessageId, at, delivery.Body);
        }
        catch (CryptographicException exception)
        {
            LogSecretUnreadable(exception, webhook.Id);
            return new WebhookAttempt(claimed, OutgoingAnswer.Of(OutgoingFailure.Unreachable), "Cổng không đọc được khóa ký; hãy đổi khóa.", TimeSpan.Zero);
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, webhook.Url);
        request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(delivery.Body));
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add("webhook-id", delivery.MessageId);
        request.Headers.Add("webhook-timestamp", at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("webhook-signature", signature);
        var answer = await client.SendAsync(request, MostOfAnswer, cancellationToken);
        return new WebhookAttempt(claimed, answer, Explain(answer), time.GetElapsedTime(begun));
    }

    private static string? Explain(OutgoingAnswer answer) => answer switch
    {
        { IsSuccess: true } => null,
        { Failure: OutgoingFailure.TimedOut } => "Máy nhận không trả lời kịp.",
        { Failure: not null } => "Không nối được tới máy nhận.",
        { Status: { } status } when (int)status is >= 300 and < 400 => $"Máy nhận trả lời {(int)status}: không đi theo chuyển hướng; hãy ghi địa chỉ mới.",
        _ => $"Máy nhận trả lời {(int)answer.Status!}.",
    };

    [LoggerMessage(EventId = 2501, Level = LogLevel.Error,
        Message = "The secret of webhook {Webhook} cannot be read with the portal's keys; its newsroom has to exchange it.")]
    private partial void LogSecretUnreadable(Exception exception, Guid webhook);
}
