using System.Text;
using System.Xml;
using CommsPortal.Cms.OfficialDocuments.Writing;

namespace CommsPortal.Cms.Press.Kits;

/// <summary>XMP (ISO 16684-1) with the properties of IPTC Photo Metadata 2023.1.</summary>
internal static class XmpWriter
{
    private const string Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private const string Dc = "http://purl.org/dc/elements/1.1/";
    private const string Photoshop = "http://ns.adobe.com/photoshop/1.0/";
    private const string Rights = "http://ns.adobe.com/xap/1.0/rights/";
    private const string Iptc = "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/";

    /// <summary>The content of an APP1 segment.</summary>
    public static byte[] Write(PictureWords words)
    {
        var packet = new MemoryStream();
        packet.Write("http://ns.adobe.com/xap/1.0/\0"u8);
        packet.Write("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"u8);
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(false), OmitXmlDeclaration = true, Indent = true, NewLineChars = "\n", CloseOutput = false };
        using (var xml = XmlWriter.Create(packet, settings))
            WriteMeta(xml, words);
        packet.Write("\n<?xpacket end=\"r\"?>"u8);
        return packet.ToArray();
    }

    private static void WriteMeta(XmlWriter xml, PictureWords words)
    {
        xml.WriteStartElement("x", "xmpmeta", "adobe:ns:meta/");
        xml.WriteStartElement("rdf", "RDF", Rdf);
        xml.WriteStartElement("rdf", "Description", Rdf);
        xml.WriteAttributeString("rdf", "about", Rdf, "");
        Text(xml, "photoshop", "Headline", Photoshop, words.Headline);
        Text(xml, "photoshop", "Credit", Photoshop, words.Credit);
        Text(xml, "photoshop", "Source", Photoshop, words.Source);
        Text(xml, "xmpRights", "Marked", Rights, "True");
        Text(xml, "xmpRights", "WebStatement", Rights, words.Statement);
        List(xml, "dc", "title", Dc, "Alt", words.Headline);
        List(xml, "dc", "description", Dc, "Alt", words.Caption);
        List(xml, "dc", "rights", Dc, "Alt", words.Copyright);
        List(xml, "dc", "creator", Dc, "Seq", words.Credit);
        List(xml, "xmpRights", "UsageTerms", Rights, "Alt", words.UsageTerms);
        List(xml, "Iptc4xmpCore", "AltTextAccessibility", Iptc, "Alt", words.Alt);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Text(XmlWriter xml, string prefix, string name, string space, string text)
    {
        if (text.Length > 0)
            xml.WriteElementString(prefix, name, space, Prose.Clean(text));
    }

    // Alt: one text for each language; Seq: an ordered list.
    private static void List(XmlWriter xml, string prefix, string name, string space, string kind, string text)
    {
        if (text.Length == 0)
            return;
        xml.WriteStartElement(prefix, name, space);
        xml.WriteStartElement("rdf", kind, Rdf);
        xml.WriteStartElement("rdf", "li", Rdf);
        if (kind == "Alt")
            xml.WriteAttributeString("xml", "lang", null, "x-default");
        xml.WriteString(Prose.Clean(text));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }
}
