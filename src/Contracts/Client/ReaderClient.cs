using System.Net.Http.Json;
using System.Text.Json;
using CommsPortal.Contracts.Client.Internal;
using CommsPortal.Contracts.Digests;
using CommsPortal.Contracts.Feedback;
using CommsPortal.Contracts.Press;
using CommsPortal.Contracts.Problems;

namespace CommsPortal.Contracts.Client;

/// <summary>What readers of a site send to the portal. Nothing is kept or tried again.</summary>
/// <remarks>
/// Throws <see cref="PortalUnavailableException"/> when there is no usable answer, and <see cref="OperationCanceledException"/> when the caller
/// cancels. Refusals are in the reply. <c>forwardedFor</c> is the person's address as in <c>X-Forwarded-For</c>, for the portal's limits; it is
/// kept nowhere.
/// </remarks>
public sealed class ReaderClient(HttpClient http, PortalClientOptions? options = null)
{
    private const string Inbox = "api/inbox/v1/";

    private readonly PortalClientOptions _options = options ?? new PortalClientOptions();

    /// <summary>Sends a message to the office; the reply has its tracking code.</summary>
    public Task<PressReply<FeedbackReceipt>> SendFeedbackAsync(NewFeedback feedback, string? forwardedFor, CancellationToken cancellationToken = default) =>
        PostAsync<FeedbackReceipt>(Inbox + "feedback", feedback, forwardedFor, cancellationToken);

    /// <summary>How the message with this code stands; refused as <see cref="ProblemCode.NotFound"/> when there is none.</summary>
    public Task<PressReply<FeedbackStatus>> GetFeedbackAsync(FeedbackCode code, string? forwardedFor, CancellationToken cancellationToken = default) =>
        PostAsync<FeedbackStatus>(Inbox + "feedback/states", code, forwardedFor, cancellationToken);

    /// <summary>Counts whether an article was useful.</summary>
    public Task<PressReply<object>> VoteAsync(Guid articleId, NewVote vote, string? forwardedFor, CancellationToken cancellationToken = default) =>
        PostAsync<object>($"{Inbox}articles/{articleId}/votes", vote, forwardedFor, cancellationToken);

    /// <summary>Asks for letters; the reader then gets one whose link shows that the address is theirs.</summary>
    public Task<PressReply<object>> SubscribeAsync(NewDigest digest, string? forwardedFor, CancellationToken cancellationToken = default) =>
        PostAsync<object>(Inbox + "digests", digest, forwardedFor, cancellationToken);

    /// <summary>Confirms a subscription by the link of the letter; the reply has the token of links that change or end it.</summary>
    public Task<PressReply<LinkToken>> ConfirmSubscriptionAsync(LinkToken link, string? forwardedFor, CancellationToken cancellationToken = default) =>
        PostAsync<LinkToken>(Inbox + "digests/confirmations", link, forwardedFor, cancellationToken);

    /// <summary>The subscription to which a link of a letter belongs.</summary>
    public Task<PressReply<DigestState>> GetSubscriptionAsync(LinkToken link, string? forwardedFor, CancellationToken cancellationToken = default) =>
        PostAsync<DigestState>(Inbox + "digests/states", link, forwardedFor, cancellationToken);

    /// <summary>Gives a subscription other wishes.</summary>
    public Task<PressReply<object>> ChangeSubscriptionAsync(DigestChange change, string? forwardedFor, CancellationToken cancellationToken = default) =>
        PostAsync<object>(Inbox + "digests/changes", change, forwardedFor, cancellationToken);

    /// <summary>Ends a subscription and has the address forgotten; never refused.</summary>
    public Task<PressReply<object>> LeaveAsync(LinkToken link, string? forwardedFor, CancellationToken cancellationToken = default) =>
        PostAsync<object>(Inbox + "digests/departures", link, forwardedFor, cancellationToken);

    private async Task<PressReply<T>> PostAsync<T>(string url, object body, string? forwardedFor, CancellationToken cancellationToken)
        where T : class
    {
        using var timeout = new CancellationTokenSource(_options.Timeout, _options.Time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = JsonContent.Create(body, body.GetType(), options: PortalJson.Options) };
            if (forwardedFor is not null)
                request.Headers.TryAddWithoutValidation("X-Forwarded-For", forwardedFor);
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, linked.Token);
            await response.Content.LoadIntoBufferAsync(_options.MaxResponseBytes, linked.Token);
            return await ReadAsync<T>($"POST {url}", response, linked.Token);
        }
        catch (HttpRequestException failure)
        {
            throw new PortalUnavailableException($"POST {url} failed: {failure.Message}", failure);
        }
        catch (OperationCanceledException failure) when (!cancellationToken.IsCancellationRequested)
        {
            throw new PortalUnavailableException($"POST {url} was not answered within {_options.Timeout}.", failure);
        }
    }

    private static async Task<PressReply<T>> ReadAsync<T>(string what, HttpResponseMessage response, CancellationToken cancellationToken)
        where T : class
    {
        var status = (int)response.StatusCode;
        var bytes = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        try
        {
            if (response.IsSuccessStatusCode)
                return new PressReply<T>(status, bytes.Length == 0 ? null : JsonSerializer.Deserialize<T>(bytes, PortalJson.Options));
            if (status < 500 && JsonSerializer.Deserialize<ProblemDocument>(bytes, PortalJson.Options) is { Code: not null } problem)
                return new PressReply<T>(status, null, problem.Code, problem.Title);
        }
        catch (JsonException failure)
        {
            throw new PortalException(ProblemCode.InternalError, status, $"{what}: not the JSON expected.", failure);
        }

        throw new PortalUnavailableException(status, $"{what} answered {status}.");
    }
}
