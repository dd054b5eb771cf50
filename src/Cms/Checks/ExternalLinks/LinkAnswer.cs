namespace CommsPortal.Cms.Checks.ExternalLinks;

/// <summary>What asking an address gave.</summary>
/// <param name="Detail">Why, for people (Vietnamese); null when it is alive.</param>
/// <param name="FromServer">Whether a server answered, so that the network is there.</param>
public sealed record LinkAnswer(LinkVerdict Verdict, string? Detail, bool FromServer)
{
    public static LinkAnswer Alive { get; } = new(LinkVerdict.Alive, null, true);

    public static LinkAnswer Missing(string detail) => new(LinkVerdict.Dead, detail, true);

    public static LinkAnswer NoSuchHost { get; } = new(LinkVerdict.Dead, "Không có máy chủ nào mang tên này.", false);

    public static LinkAnswer Unknown(string detail) => new(LinkVerdict.Unknown, detail, false);
}
