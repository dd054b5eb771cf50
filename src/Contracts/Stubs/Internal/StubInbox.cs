using System.Text.Json;
using CommsPortal.Contracts.Feedback;

namespace CommsPortal.Contracts.Stubs.Internal;

/// <summary>What readers sent to a stub. It takes everything, and gives each message a code by which it is found.</summary>
internal sealed class StubInbox
{
    private readonly Lock _lock = new();
    private readonly List<NewFeedback> _messages = [];
    private readonly List<(Guid Article, bool Useful)> _votes = [];

    public IReadOnlyList<NewFeedback> Messages
    {
        get
        {
            lock (_lock)
                return [.. _messages];
        }
    }

    public IReadOnlyList<(Guid Article, bool Useful)> Votes
    {
        get
        {
            lock (_lock)
                return [.. _votes];
        }
    }

    /// <summary>The answer to what was sent; null when there is nothing at the address, or no message with the code.</summary>
    public object? Take(string[] segments, byte[] body)
    {
        lock (_lock)
        {
            switch (segments)
            {
                case ["feedback"]:
                    _messages.Add(Read<NewFeedback>(body));
                    return new FeedbackReceipt(CodeOf(_messages.Count));
                case ["feedback", "states"]:
                    var code = Read<FeedbackCode>(body).Code;
                    var number = Enumerable.Range(1, _messages.Count).FirstOrDefault(n => CodeOf(n) == code);
                    return number == 0 ? null : new FeedbackStatus
                    {
                        Code = code,
                        Kind = _messages[number - 1].Kind,
                        State = FeedbackStatus.Received,
                        ReceivedAt = DateTimeOffset.UnixEpoch,
                        Message = _messages[number - 1].Message,
                    };
                case ["articles", var id, "votes"]:
                    _votes.Add((Guid.Parse(id), Read<NewVote>(body).Useful));
                    return new { };
                default:
                    return null;
            }
        }
    }

    private static string CodeOf(int number) => $"STUB-0000-{number:D4}";

    private static T Read<T>(byte[] body) => JsonSerializer.Deserialize<T>(body, PortalJson.Options) ?? throw new JsonException("The body is null.");
}
