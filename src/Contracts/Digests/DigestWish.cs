namespace CommsPortal.Contracts.Digests;

/// <summary>What a reader wants to be sent.</summary>
public sealed record DigestWish
{
    /// <summary>Language of letters and articles: <c>vi</c> or <c>en</c>.</summary>
    public string Locale { get; init; } = "vi";

    /// <summary>One of <see cref="DigestRhythm"/>.</summary>
    public string Rhythm { get; init; } = DigestRhythm.Weekly;

    /// <summary>Empty for every article.</summary>
    public IReadOnlyList<DigestTopic> Topics { get; init; } = [];
}
