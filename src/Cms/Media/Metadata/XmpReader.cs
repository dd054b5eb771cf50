using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace CommsPortal.Cms.Media.Metadata;

/// <summary>IPTC Photo Metadata as XMP (ISO 16684-1): RDF in XML, of which the properties below are read. No document type, no entities, nothing from elsewhere.</summary>
public static class XmpReader
{
    private const int MaxCharacters = 1_000_000;

    private static readonly XNamespace Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Photoshop = "http://ns.adobe.com/photoshop/1.0/";
    private static readonly XNamespace Rights = "http://ns.adobe.com/xap/1.0/rights/";
    private static readonly XNamespace Iptc = "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/";

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = MaxCharacters,
        CheckCharacters = false,
    };

    public static EmbeddedMetadata Read(ReadOnlySpan<byte> xmp)
    {
        XElement root;
        try
        {
            using var reader = XmlReader.Create(new StringReader(Encoding.UTF8.GetString(xmp).TrimEnd('\0').TrimStart('\uFEFF')), Settings);
            root = XElement.Load(reader);
        }
        catch (XmlException)
        {
            // Damaged or hostile: the picture then says nothing about itself.
            return new EmbeddedMetadata();
        }

        var descriptions = root.DescendantsAndSelf(Rdf + "Description").ToList();
        return new EmbeddedMetadata
        {
            Title = One(descriptions, Dc + "title"),
            Caption = One(descriptions, Dc + "description"),
            Alt = One(descriptions, Iptc + "AltTextAccessibility"),
            Creator = MetadataText.Clean(string.Join(", ", All(descriptions, Dc + "creator"))),
            Credit = One(descriptions, Photoshop + "Credit") ?? One(descriptions, Photoshop + "Source"),
            Copyright = One(descriptions, Dc + "rights"),
            UsageTerms = One(descriptions, Rights + "UsageTerms"),
            Keywords = [.. All(descriptions, Dc + "subject").Take(100)],
            Taken = TimeOf(One(descriptions, Photoshop + "DateCreated")),
        };
    }

    private static string? One(List<XElement> descriptions, XName name) => All(descriptions, name).FirstOrDefault();

    /// <summary>Values of a property: an attribute, a text, or the items of a list; of alternatives in languages the Vietnamese one, else the first.</summary>
    private static IEnumerable<string> All(List<XElement> descriptions, XName name)
    {
        foreach (var description in descriptions)
        {
            if (description.Attribute(name) is { } attribute)
                return Cleaned([attribute.Value]);
            if (description.Element(name) is not { } element)
                continue;
            var items = element.Descendants(Rdf + "li").ToList();
            if (element.Element(Rdf + "Alt") is not null)
                items = [.. items.OrderBy(i => i.Attribute(XNamespace.Xml + "lang")?.Value.StartsWith("vi", StringComparison.OrdinalIgnoreCase) != true).Take(1)];
            return Cleaned(items.Count > 0 ? items.Select(i => i.Value) : [element.Value]);
        }

        return [];
    }

    private static IEnumerable<string> Cleaned(IEnumerable<string> texts) => texts.Select(MetadataText.Clean).OfType<string>();

    // "2026-11-20T08:30:00+07:00", or only its beginning.
    private static string? TimeOf(string? text) => text is { Length: >= 10 } ? text[..Math.Min(16, text.Length)].Replace('T', ' ') : null;
}
