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

    private readonly ReplySender _sender = new(http, options ?? new PortalClientOptions());

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

    private Task<PressReply<T>> PostAsync<T>(string url, object body, string? forwardedFor, CancellationToken cancellationToken)
        where T : class => _sender.SendAsync<T>(HttpMethod.Post, url, body, null, forwardedFor, cancellationToken);
}
