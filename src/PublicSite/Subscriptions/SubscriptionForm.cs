using System.Net.Mail;
using CommsPortal.Contracts.Digests;
using CommsPortal.PublicSite.Feedback;
using CommsPortal.PublicSite.Languages;

namespace CommsPortal.PublicSite.Subscriptions;

/// <summary>What a reader wants to be sent, as it was typed, and what became of it.</summary>
/// <param name="Address">Where the form is sent to.</param>
public sealed record SubscriptionForm(Language Language, string Address, IReadOnlyList<TopicGroup> Groups)
{
    /// <summary>Null where the address is known and not asked for: the reader has come by a link of a letter.</summary>
    public string? Email { get; init; } = "";

    public string Rhythm { get; init; } = DigestRhythm.Weekly;

    /// <summary>Language of letters and articles.</summary>
    public string Locale { get; init; } = Language.Code;

    /// <summary>Topics that are chosen, as <see cref="TopicChoice.Value"/>.</summary>
    public IReadOnlySet<string> Chosen { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Searches to be told of.</summary>
    public IReadOnlyList<string> Queries { get; init; } = [];

    public IReadOnlyList<FormFault> Faults { get; init; } = [];

    /// <summary>Whether it was just taken.</summary>
    public bool Sent { get; init; }

    /// <summary>The address with most of it hidden, for who came by a link.</summary>
    public string? Masked { get; init; }

    /// <summary>Whether letters have stopped because the address refused them.</summary>
    public bool Paused { get; init; }

    /// <summary>Where letters are ended; null on the first form.</summary>
    public string? Leave { get; init; }

    public string? FaultOf(string field) => Faults.FirstOrDefault(fault => fault.Field == field)?.Message;

    public SubscriptionForm Read(IFormCollection form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var typed = this with
        {
            Email = Email is null ? null : form["email"].ToString().Trim(),
            Rhythm = form["rhythm"].ToString(),
            Locale = form["locale"] == Language.English.Code ? Language.English.Code : Language.Vietnamese.Code,
            Chosen = form["topic[]"].OfType<string>().ToHashSet(StringComparer.Ordinal),
            Queries = [.. form["q[]"].OfType<string>().Select(query => query.Trim()).Where(query => query.Length > 0).Distinct(StringComparer.Ordinal)],
        };
        return typed with { Faults = [.. typed.Wrong()] };
    }

    /// <summary>As wishes of somebody who came by a link.</summary>
    public SubscriptionForm With(DigestState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return this with
        {
            Email = null,
            Masked = state.Address,
            Paused = state.Paused,
            Rhythm = state.Wish.Rhythm,
            Locale = state.Wish.Locale,
            Chosen = state.Wish.Topics.Where(topic => topic.Kind != DigestTopic.Query).Select(topic => $"{topic.Kind}:{topic.Value}").ToHashSet(StringComparer.Ordinal),
            Queries = [.. state.Wish.Topics.Where(topic => topic.Kind == DigestTopic.Query).Select(topic => topic.Value)],
        };
    }

    public DigestWish ToWish() => new()
    {
        Locale = Locale,
        Rhythm = Rhythm,
        Topics =
        [
            .. Chosen.Select(value => value.Split(':', 2)).Where(parts => parts.Length == 2).Select(parts => new DigestTopic(parts[0], parts[1])),
            .. Queries.Select(query => new DigestTopic(DigestTopic.Query, query)),
        ],
    };

    private IEnumerable<FormFault> Wrong()
    {
        if (Email is { } email && (email.Length is 0 or > NewDigest.LongestEmail || !MailAddress.TryCreate(email, out var address) || address.Address != email || !address.Host.Contains('.', StringComparison.Ordinal)))
            yield return new("email", Language.Say("Địa chỉ thư điện tử chưa đúng; ví dụ đúng: ten@example.vn.", "The email address is not valid; for instance name@example.org."));
        if (!DigestRhythm.All.Contains(Rhythm))
            yield return new("rhythm", Language.Say("Hãy chọn nhận thư mỗi ngày hay mỗi tuần.", "Choose whether letters come each day or each week."));
        if (Chosen.Count + Queries.Count > DigestTopic.Most)
            yield return new("topics", Language.Say($"Chọn nhiều nhất {DigestTopic.Most} chủ đề.", $"Choose at most {DigestTopic.Most} topics."));
        if (Queries.Count > DigestTopic.MostQueries)
            yield return new("q", Language.Say($"Nhiều nhất {DigestTopic.MostQueries} câu tìm kiếm.", $"At most {DigestTopic.MostQueries} searches."));
        else if (Queries.Any(query => query.Length > DigestTopic.LongestQuery))
            yield return new("q", Language.Say("Câu tìm kiếm dài quá 200 ký tự.", "A search is longer than 200 characters."));
    }
}
