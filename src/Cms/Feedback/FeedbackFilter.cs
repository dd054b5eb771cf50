using CommsPortal.Cms.Desk;
using CommsPortal.Contracts.Feedback;

namespace CommsPortal.Cms.Feedback;

/// <summary>Which messages the desk's list shows.</summary>
/// <param name="State">Null for those that are open: new or in hand.</param>
/// <param name="All">Whatever the state.</param>
/// <param name="Mine">Only those given to whoever looks.</param>
/// <param name="After">The last message of the page before.</param>
public sealed record FeedbackFilter(
    FeedbackState? State = null, bool All = false, string? Kind = null, bool Mine = false, (DateTimeOffset At, Guid Id)? After = null)
{
    /// <summary>The address of the list.</summary>
    public string Url
    {
        get
        {
            var query = new List<string>();
            if (All)
                query.Add("state=all");
            else if (State is { } state)
                query.Add($"state={state}");
            if (Kind is not null)
                query.Add($"kind={Kind}");
            if (Mine)
                query.Add("mine=1");
            if (After is { } after)
                query.Add($"after={AnswerCursor.Show(after)}");
            return DeskPaths.Feedback + (query.Count == 0 ? "" : "?" + string.Join('&', query));
        }
    }

    public static FeedbackFilter Read(IQueryCollection query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var state = query["state"].ToString();
        return new FeedbackFilter(
            Enum.TryParse<FeedbackState>(state, out var one) && Enum.IsDefined(one) && !char.IsAsciiDigit(state[0]) ? one : null,
            state == "all",
            FeedbackKind.All.FirstOrDefault(kind => kind == query["kind"]),
            query["mine"] == "1",
            AnswerCursor.TryRead(query["after"]));
    }
}
