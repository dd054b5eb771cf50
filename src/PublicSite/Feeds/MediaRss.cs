using System.Globalization;
using System.Xml;
using CommsPortal.Contracts.Articles;
using CommsPortal.PublicSite.Pages;

namespace CommsPortal.PublicSite.Feeds;

/// <summary>Media RSS 1.5.1, in RSS and Atom: the picture in its sizes with caption, credit and licence; and files.</summary>
internal static class MediaRss
{
    public const string Namespace = "http://search.yahoo.com/mrss/";

    private const string Jpeg = "image/jpeg";

    public static void Write(XmlWriter xml, Feed feed, Article article)
    {
        if (article.MainImage is { } image && Pictures.Preview(image) is { } preview)
        {
            xml.WriteStartElement("group", Namespace);
            foreach (var rendition in image.Renditions.Where(rendition => rendition.Format == Jpeg))
            {
                xml.WriteStartElement("content", Namespace);
                xml.WriteAttributeString("url", feed.Absolute(rendition.Url));
                xml.WriteAttributeString("medium", "image");
                xml.WriteAttributeString("type", rendition.Format);
                xml.WriteAttributeString("width", Number(rendition.Width));
                xml.WriteAttributeString("height", Number(rendition.Height));
                if (rendition == preview)
                    xml.WriteAttributeString("isDefault", "true");
                xml.WriteEndElement();
            }

            WriteText(xml, "title", image.Alt);
            WriteText(xml, "description", image.Caption);
            WriteText(xml, "credit", image.Credit);
            WriteText(xml, "copyright", image.Licence);
            xml.WriteEndElement();
        }

        foreach (var file in article.Attachments)
        {
            xml.WriteStartElement("content", Namespace);
            xml.WriteAttributeString("url", feed.Absolute(file.Url));
            xml.WriteAttributeString("medium", "document");
            xml.WriteAttributeString("type", file.ContentType);
            xml.WriteAttributeString("fileSize", Number(file.Bytes));
            WriteText(xml, "title", file.Title);
            xml.WriteEndElement();
        }
    }

    private static void WriteText(XmlWriter xml, string name, string? text)
    {
        if (!string.IsNullOrWhiteSpace(text))
            xml.WriteElementString(name, Namespace, XmlText.Clean(text));
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
