using System.IO.Compression;
using System.Text;

namespace CommsPortal.Cms.Tests.RichText.Docx;

/// <summary>A .docx put together part by part, as Word would write it and as an attacker would.</summary>
internal sealed class WordFile
{
    private const string Namespaces = """
        xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
        xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
        xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"
        """;

    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private const string Relationship = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private readonly Dictionary<string, byte[]> parts = [];
    private readonly StringBuilder types = new();
    private readonly StringBuilder relationships = new();

    public WordFile(string body, string prolog = "")
    {
        Add("word/document.xml", $"{prolog}<w:document {Namespaces}><w:body>{body}</w:body></w:document>", Word + "document.main+xml");
        Add("_rels/.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{Relationship}officeDocument" Target="word/document.xml"/></Relationships>""");
    }

    /// <summary>A paragraph with one run.</summary>
    public static string P(string text, string properties = "", string run = "") => $"<w:p><w:pPr>{properties}</w:pPr>{R(text, run)}</w:p>";

    public static string R(string text, string properties = "") =>
        $"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>";

    /// <summary>A drawing of the picture with a relationship id, in pixels.</summary>
    public static string Drawing(string id, int width = 100, int height = 80, string alt = "", string link = "embed") => $"""
        <w:r><w:drawing><wp:inline><wp:extent cx="{width * 9525}" cy="{height * 9525}"/><wp:docPr id="1" name="Picture 1" descr="{alt}"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">
        <pic:pic><pic:blipFill><a:blip r:{link}="{id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>
        """;

    public WordFile Styles(string styles) => Part("styles", $"<w:styles {Namespaces}>{styles}</w:styles>", Word + "styles+xml", "styles");

    public WordFile Numbering(string numbering) =>
        Part("numbering", $"<w:numbering {Namespaces}>{numbering}</w:numbering>", Word + "numbering+xml", "numbering");

    public WordFile Footnotes(string notes) =>
        Part("footnotes", $"<w:footnotes {Namespaces}>{notes}</w:footnotes>", Word + "footnotes+xml", "footnotes");

    public WordFile Comments(string comments) =>
        Part("comments", $"<w:comments {Namespaces}>{comments}</w:comments>", Word + "comments+xml", "comments");

    public WordFile Media(string id, string name, byte[] bytes)
    {
        parts["word/media/" + name] = bytes;
        types.Append(null, $"<Override PartName=\"/word/media/{name}\" ContentType=\"image/{name.Split('.')[^1]}\"/>");
        return Relate(id, "image", "media/" + name);
    }

    public WordFile Link(string id, string address) => Relate(id, "hyperlink", address, external: true);

    public WordFile Relate(string id, string kind, string target, bool external = false)
    {
        relationships.Append(null, $"<Relationship Id=\"{id}\" Type=\"{Relationship}{kind}\" Target=\"{System.Security.SecurityElement.Escape(target)}\"{(external ? " TargetMode=\"External\"" : "")}/>");
        return this;
    }

    public WordFile Add(string name, string text, string? type = null) => Add(name, Encoding.UTF8.GetBytes(text), type);

    public WordFile Add(string name, byte[] bytes, string? type = null)
    {
        parts[name] = bytes;
        if (type is not null)
            types.Append(null, $"<Override PartName=\"/{name}\" ContentType=\"{type}\"/>");
        return this;
    }

    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(archive, "[Content_Types].xml", Encoding.UTF8.GetBytes(
                $"""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>{types}</Types>"""));
            Write(archive, "word/_rels/document.xml.rels", Encoding.UTF8.GetBytes(
                $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{relationships}</Relationships>"""));
            foreach (var (name, bytes) in parts)
                Write(archive, name, bytes);
        }
        return stream.ToArray();
    }

    private WordFile Part(string name, string xml, string type, string kind) =>
        Add($"word/{name}.xml", xml, type).Relate("rId-" + name, kind, name + ".xml");

    private static void Write(ZipArchive archive, string name, byte[] bytes)
    {
        using var part = archive.CreateEntry(name).Open();
        part.Write(bytes);
    }
}
