using System.Globalization;
using System.Text.Json;
using CommsPortal.Contracts.Digests;
using CommsPortal.Contracts.Feedback;
using CommsPortal.Contracts.Press;

namespace CommsPortal.Contracts.Stubs.Internal;

/// <summary>What readers sent to a stub. It takes everything, and gives each message a code by which it is found.</summary>
internal sealed class StubInbox
{
    private readonly Lock _lock = new();
    private readonly List<NewFeedback> _messages = [];
    private readonly List<(Guid Article, bool Useful)> _votes = [];
    private readonly List<NewDigest> _digests = [];
    private readonly List<string> _departures = [];

    public IReadOnlyList<NewDigest> Digests
    {
        get
        {
            lock (_lock)
                return [.. _digests];
        }
    }

    public IReadOnlyList<string> Departures
    {
        get
        {
            lock (_lock)
                return [.. _departures];
        }
    }

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
                case ["digests"]:
                    _digests.Add(Read<NewDigest>(body));
                    return new { };
                case ["digests", "confirmations"]:
                    return Find(Read<LinkToken>(body).Token) is null ? null : Read<LinkToken>(body);
                case ["digests", "states"]:
                    return Find(Read<LinkToken>(body).Token) is { } asked ? new DigestState("l…@example.vn", asked.Wish, false) : null;
                case ["digests", "changes"]:
                    var change = Read<DigestChange>(body);
                    if (Find(change.Token) is not { } changed)
                        return null;
                    _digests[_digests.IndexOf(changed)] = changed with { Wish = change.Wish };
                    return new { };
                case ["digests", "departures"]:
                    _departures.Add(Read<LinkToken>(body).Token!);
                    return new { };
                case ["articles", var id, "votes"]:
                    _votes.Add((Guid.Parse(id), Read<NewVote>(body).Useful));
                    return new { };
                default:
                    return null;
            }
        }
    }

    public static string TokenOf(int number) => number.ToString("x64", CultureInfo.InvariantCulture);

    private NewDigest? Find(string? token) => _digests.Where((_, index) => TokenOf(index + 1) == token && !_departures.Contains(token)).FirstOrDefault();

    private static string CodeOf(int number) => $"STUB-0000-{number:D4}";

    private static T Read<T>(byte[] body) => JsonSerializer.Deserialize<T>(body, PortalJson.Options) ?? throw new JsonException("The body is null.");
}
