namespace CommsPortal.Cms.Representations.Negotiation;

/// <summary>A form in which an article is sent. The list is closed; its order is ours where a client has no preference.</summary>
/// <param name="Suffix">What stands behind the dot in an address.</param>
/// <param name="MediaType">Type and subtype that <c>Accept</c> names.</param>
/// <param name="ContentType">What the answer says it is.</param>
public sealed record Representation(string Suffix, string MediaType, string ContentType)
{
    /// <summary>The schema that <see cref="Ninjs"/> keeps to.</summary>
    public const string NinjsSchema = "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#";

    /// <summary>The portal's own JSON: the snapshot as it was published.</summary>
    public static Representation Native { get; } = new("json", "application/json", "application/json; charset=utf-8");

    /// <summary>IPTC ninjs 3.1.</summary>
    public static Representation Ninjs { get; } = new("ninjs", "application/json", "application/json; profile=ninjs; charset=utf-8")
    {
        Profiles = ["ninjs", NinjsSchema, NinjsSchema.TrimEnd('#')],
    };

    /// <summary>An HTML fragment: one <c>article</c> element.</summary>
    public static Representation Html { get; } = new("html", "text/html", "text/html; charset=utf-8");

    /// <summary>Markdown with YAML front matter.</summary>
    public static Representation Markdown { get; } = new("md", "text/markdown", "text/markdown; charset=utf-8; variant=CommonMark");

    public static Representation Text { get; } = new("txt", "text/plain", "text/plain; charset=utf-8");

    /// <summary>A JSON Feed 1.1 with the article as its one item.</summary>
    public static Representation JsonFeed { get; } = new("jsonfeed", "application/feed+json", "application/feed+json; charset=utf-8");

    public static IReadOnlyList<Representation> All { get; } = [Native, Ninjs, Html, Markdown, Text, JsonFeed];

    /// <summary>Values of the media type's parameter <c>profile</c> that mean this form; empty for forms without one.</summary>
    public IReadOnlyList<string> Profiles { get; init; } = [];

    /// <summary>The media type as a client asks for it.</summary>
    public string AskedAs => Profiles.Count == 0 ? MediaType : $"{MediaType}; profile={Profiles[0]}";

    public static Representation? Find(string suffix) => All.FirstOrDefault(r => r.Suffix == suffix);
}
