using System.Globalization;
using System.Net;
using System.Text.Json;
using CommsPortal.Contracts.Articles;
using CommsPortal.Contracts.Media;
using CommsPortal.PublicSite.Feeds;
using CommsPortal.PublicSite.Settings;

namespace CommsPortal.PublicSite.Embeds;

/// <summary>An oEmbed 1.0 answer (oembed.com, section 2.3.4) of type <c>rich</c>: a frame with the article's card.</summary>
internal sealed class OEmbedAnswer(Article article, string provider, int? maxWidth, int? maxHeight, SiteOptions site)
{
    private const int Width = 600;
    private const int Height = 340;

    /// <summary>Seconds for which consumers may keep the answer; the card in the frame is always of the moment.</summary>
    private const string CacheAge = "3600";

    public byte[] Json()
    {
        var members = Members().ToDictionary(member => member.Name, member => member.Number is { } number ? (object)number : member.Text!);
        return JsonSerializer.SerializeToUtf8Bytes(members);
    }

    public byte[] Xml() => FeedXml.Write(xml =>
    {
        xml.WriteStartElement("oembed");
        foreach (var (name, text, number) in Members())
            xml.WriteElementString(name, number?.ToString(CultureInfo.InvariantCulture) ?? XmlText.Clean(text!));
        xml.WriteEndElement();
    });

    private IEnumerable<(string Name, string? Text, int? Number)> Members()
    {
        var (width, height) = (Fitting(Width, maxWidth), Fitting(Height, maxHeight));
        yield return ("type", "rich", null);
        yield return ("version", "1.0", null);
        yield return ("title", article.Headline, null);
        if (article.Bylines.Count > 0)
            yield return ("author_name", string.Join(", ", article.Bylines.Select(byline => byline.PrintedName)), null);
        yield return ("provider_name", provider, null);
        yield return ("provider_url", site.Absolute("/"), null);
        yield return ("cache_age", CacheAge, null);
        if (Thumbnail() is { } picture)
        {
            yield return ("thumbnail_url", site.Absolute(picture.Url), null);
            yield return ("thumbnail_width", null, picture.Width);
            yield return ("thumbnail_height", null, picture.Height);
        }

        yield return ("html", Frame(width, height), null);
        yield return ("width", null, width);
        yield return ("height", null, height);
    }

    private string Frame(int width, int height) => string.Create(CultureInfo.InvariantCulture, $"""
        <iframe src="{site.Absolute(EmbedEndpoints.PathOf(article.Id))}" width="{width}" height="{height}" title="{WebUtility.HtmlEncode(article.Headline)}" sandbox="allow-popups allow-popups-to-escape-sandbox" loading="lazy" style="border:0;max-width:100%"></iframe>
        """);

    private Rendition? Thumbnail() => article.MainImage?.Renditions
        .Where(rendition => rendition.Format == "image/jpeg" && rendition.Width <= Math.Min(Width, maxWidth ?? Width) && rendition.Height <= (maxHeight ?? int.MaxValue))
        .MaxBy(rendition => rendition.Width);

    private static int Fitting(int wanted, int? most) => most is { } limit ? Math.Min(wanted, limit) : wanted;
}
