using System.IO.Compression;
using System.Text;
using CommsPortal.Cms.Media;
using CommsPortal.Cms.RichText.Cleaning;
using CommsPortal.Cms.RichText.Docx;
using static CommsPortal.Cms.Tests.RichText.Docx.WordFile;

namespace CommsPortal.Cms.Tests.RichText.Docx;

/// <summary>
/// Documents that would do something to whoever opens them. What the media library's examination refuses is tested there.
/// </summary>
public sealed class HostileDocxTests : IDisposable
{
    private const string Entity = "<!DOCTYPE w:document [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";

    private readonly string path = Path.GetTempFileName();

    public void Dispose() => File.Delete(path);

    [Fact]
    public void A_document_that_declares_entities_is_refused_in_whichever_part()
    {
        Assert.Contains("DTD", Refusal(MediaRefusal.RemoteContent, new WordFile(P("&x;"), Entity)), StringComparison.Ordinal);
        Refusal(MediaRefusal.RemoteContent, new WordFile(P("a")).Add("word/styles.xml", Entity + "<x>&x;</x>"));
        Refusal(MediaRefusal.RemoteContent, new WordFile(P("a")).Add("customXml/item1.xml", "<!DOCTYPE a [<!ENTITY b \"bb\"><!ENTITY c \"&b;&b;\">]><a>&c;</a>"));
        Refusal(MediaRefusal.RemoteContent, new WordFile(P("a")).Add("word/_rels/footnotes.xml.rels", "<!DOCTYPE a SYSTEM \"http://a.example/a.dtd\"><a/>"));
    }

    [Theory]
    [InlineData("attachedTemplate", "https://a.example/t.dotm")]
    [InlineData("attachedTemplate", @"\\a.example\share\t.dotm")]
    [InlineData("attachedTemplate", "file://a.example/share/t.dotm")]
    [InlineData("frame", "https://a.example/f.html")]
    [InlineData("subDocument", "file:///C:/b.docx")]
    [InlineData("externalLinkPath", "https://a.example/x.xlsx")]
    public void A_document_that_fetches_from_elsewhere_is_refused(string kind, string target) =>
        Refusal(MediaRefusal.RemoteContent, new WordFile(P("a")).Relate("rId5", kind, target, external: true));

    [Theory]
    [InlineData("oleObject", "embeddings/oleObject1.bin", false)]
    [InlineData("oleObject", "https://a.example/o", true)]
    [InlineData("control", "activeX/activeX1.xml", false)]
    public void Objects_of_other_programs_are_refused(string kind, string target, bool external) =>
        Refusal(MediaRefusal.Macros, new WordFile(P("a")).Relate("rId5", kind, target, external));

    [Fact]
    public void A_template_on_the_writers_own_disk_is_nobodys_business()
    {
        File.WriteAllBytes(path, new WordFile(P("a")).Relate("rId5", "attachedTemplate", "file:///C:/Users/Lan/Mau.dotx", external: true).ToBytes());
        Assert.Single(DocxReader.Read(path, new CleaningReport()).Blocks);
    }

    [Fact]
    public void A_part_that_swells_is_refused_before_it_is_read()
    {
        Refusal(MediaRefusal.ArchiveBomb, new WordFile(P("a")).Add("word/media/a.bin", new byte[8 * 1024 * 1024]));
        Refusal(MediaRefusal.ArchiveBomb, new WordFile(P("a")).Add("word/x.xml", "<a>" + new string(' ', 2 * 1024 * 1024) + "</a>"));
    }

    [Fact]
    public void More_XML_than_any_document_has_is_refused()
    {
        // Hardly packed, so that it is its size that counts.
        var text = Convert.ToHexString(Noise(600_000));
        Refusal(MediaRefusal.ArchiveBomb, new WordFile(P(text)), new DocxLimits { MaxXmlBytes = 1_000_000 });
    }

    [Fact]
    public void A_document_that_nests_without_end_is_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("<w:sdt><w:sdtContent>", 5_000)) + P("a") + string.Concat(Enumerable.Repeat("</w:sdtContent></w:sdt>", 5_000));
        Assert.Contains("lồng nhau quá sâu", Refusal(MediaRefusal.ArchiveBomb, new WordFile(deep)), StringComparison.Ordinal);
    }

    [Fact]
    public void Damage_is_refused_and_says_what_to_do()
    {
        Assert.Contains("lưu lại", Refusal(MediaRefusal.Damaged, new WordFile("<w:p>")), StringComparison.Ordinal);
        Refusal(MediaRefusal.Damaged, new WordFile(P("a")).Add("_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>"));
        File.WriteAllBytes(path, Noise(2_000));
        Assert.Equal(MediaRefusal.Damaged, Assert.Throws<MediaRefusedException>(() => DocxReader.Read(path, new CleaningReport())).Reason);
    }

    [Fact]
    public void Whatever_is_changed_in_a_document_it_is_read_or_refused()
    {
        var random = new Random(7);
        var good = new WordFile(P("Chuyển đổi số", "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>") + $"<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>{P("a")}</w:tc></w:tr></w:tbl><w:p>{Drawing("rId1")}</w:p>")
            .Numbering("<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>");
        var parts = Unpack(good.ToBytes());
        for (var round = 0; round < 400; round++)
        {
            File.WriteAllBytes(path, Pack(parts, random));
            try
            {
                DocumentCleaner.Clean(DocxReader.Read(path, new CleaningReport()), new CleaningReport());
            }
            catch (MediaRefusedException refused)
            {
                Assert.NotEmpty(refused.Message);
            }
        }
    }

    private static Dictionary<string, string> Unpack(byte[] file)
    {
        using var archive = new ZipArchive(new MemoryStream(file));
        return archive.Entries.ToDictionary(e => e.FullName, e =>
        {
            using var reader = new StreamReader(e.Open());
            return reader.ReadToEnd();
        });
    }

    // One value or one element name is another.
    private static byte[] Pack(Dictionary<string, string> parts, Random random)
    {
        string[] values = ["", "-1", "99999999999", "2147483647", "x", "rId99", "../../a", "file:///etc/passwd", "w:p", "w:tbl", "w:r", "on"];
        var changed = parts.Keys.ElementAt(random.Next(parts.Count));
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                var pieces = text.Split('"');
                if (name == changed)
                    pieces[random.Next(pieces.Length)] = values[random.Next(values.Length)];
                using var part = archive.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(string.Join('"', pieces)));
            }
        }
        return stream.ToArray();
    }

    private static byte[] Noise(int length)
    {
        var bytes = new byte[length];
        new Random(3).NextBytes(bytes);
        return bytes;
    }

    private string Refusal(string reason, WordFile file, DocxLimits? limits = null)
    {
        File.WriteAllBytes(path, file.ToBytes());
        var refused = Assert.Throws<MediaRefusedException>(() => DocxReader.Read(path, new CleaningReport(), limits));
        Assert.Equal(reason, refused.Reason);
        return refused.Message;
    }
}
