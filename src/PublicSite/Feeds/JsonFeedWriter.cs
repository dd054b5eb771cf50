using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using CommsPortal.Contracts.Articles;
using CommsPortal.PublicSite.Languages;
using CommsPortal.PublicSite.Pages;

namespace CommsPortal.PublicSite.Feeds;

/// <summary>JSON Feed 1.1 with whole articles.</summary>
internal static class JsonFeedWriter
{
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static byte[] Write(Feed feed)
    {
        var buffer = new ArrayBufferWriter<byte>(16 * 1024);
        using (var json = new Utf8JsonWriter(buffer, Writing))
        {
            json.WriteStartObject();
            json.WriteString("version", "https://jsonfeed.org/version/1.1");
            json.WriteString("title", feed.Title);
            json.WriteString("home_page_url", feed.Page);
            json.WriteString("feed_url", feed.Address(FeedFormat.Json));
            json.WriteString("description", feed.Description);
            json.WriteString("language", feed.Listing.Language.Code);
            WriteAuthors(json, [feed.Publisher]);
            json.WriteStartArray("items");
            foreach (var article in feed.Articles)
                WriteItem(json, feed, article);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteItem(Utf8JsonWriter json, Feed feed, Article article)
    {
        json.WriteStartObject();
        json.WriteString("id", $"urn:uuid:{article.Id}");
        json.WriteString("url", feed.Address(article));
        json.WriteString("title", article.Headline);
        json.WriteString("summary", article.Lead);
        json.WriteString("content_html", feed.Html(article));
        json.WriteString("language", article.Locale);
        json.WriteString("date_published", CivicTime.Machine(article.Published));
        json.WriteString("date_modified", CivicTime.Machine(article.Updated));
        if (article.MainImage is { } image && Pictures.Preview(image) is { } preview)
            json.WriteString("image", feed.Media(preview.Url));
        if (article.Bylines.Count > 0)
            WriteAuthors(json, article.Bylines.Select(byline => byline.PrintedName));
        json.WriteStartArray("tags");
        foreach (var tag in article.Pillars.Concat(article.Sectors).Select(term => term.Name).Concat(article.Tags))
            json.WriteStringValue(tag);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteAuthors(Utf8JsonWriter json, IEnumerable<string> names)
    {
        json.WriteStartArray("authors");
        foreach (var name in names)
        {
            json.WriteStartObject();
            json.WriteString("name", name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
