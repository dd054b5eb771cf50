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
            json.WriteString("feed_url", feed.Self(FeedFormat.Json));
            if (feed.Paging.HasNext)
                json.WriteString("next_url", feed.Address(FeedFormat.Json, feed.Paging.Number + 1));
            json.WriteString("description", feed.Description);
            json.WriteString("language", feed.Channel.Language.Code);
            WriteAuthors(json, [feed.Publisher]);
            WriteHub(json, feed);
            json.WriteStartArray("items");
            foreach (var entry in feed.Entries)
                WriteItem(json, feed, entry);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteHub(Utf8JsonWriter json, Feed feed)
    {
        if (feed.Hub is not { } hub)
            return;
        json.WriteStartArray("hubs");
        json.WriteStartObject();
        json.WriteString("type", "WebSub");
        json.WriteString("url", hub);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteItem(Utf8JsonWriter json, Feed feed, FeedEntry entry)
    {
        var article = entry.Article;
        json.WriteStartObject();
        json.WriteString("id", $"urn:uuid:{article.Id}");
        json.WriteString("url", feed.Absolute(article.Path));
        json.WriteString("title", XmlText.Clean(article.Headline)); // As the other formats have it.
        json.WriteString("summary", XmlText.Clean(article.Lead));
        json.WriteString("content_html", entry.Html);
        json.WriteString("language", article.Locale);
        json.WriteString("date_published", CivicTime.Machine(article.Published));
        json.WriteString("date_modified", CivicTime.Machine(article.Updated));
        if (article.MainImage is { } image && Pictures.Preview(image) is { } preview)
            json.WriteString("image", feed.Absolute(preview.Url));
        if (article.Bylines.Count > 0)
            WriteAuthors(json, article.Bylines.Select(byline => byline.PrintedName));
        json.WriteStartArray("tags");
        foreach (var category in FeedCategory.Of(article))
            json.WriteStringValue(category.Label);
        json.WriteEndArray();
        WriteFiles(json, feed, article);
        json.WriteEndObject();
    }

    private static void WriteFiles(Utf8JsonWriter json, Feed feed, Article article)
    {
        if (article.Attachments.Count == 0)
            return;
        json.WriteStartArray("attachments");
        foreach (var file in article.Attachments)
        {
            json.WriteStartObject();
            json.WriteString("url", feed.Absolute(file.Url));
            json.WriteString("mime_type", file.ContentType);
            json.WriteString("title", file.Title);
            json.WriteNumber("size_in_bytes", file.Bytes);
            json.WriteEndObject();
        }

        json.WriteEndArray();
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
