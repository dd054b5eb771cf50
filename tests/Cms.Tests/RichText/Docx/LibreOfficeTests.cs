using CommsPortal.Cms.RichText.Cleaning;
using CommsPortal.Cms.RichText.Docx;
using CommsPortal.Cms.RichText.Model;
using CommsPortal.Cms.RichText.Writing;

namespace CommsPortal.Cms.Tests.RichText.Docx;

/// <summary>Documents that a word processor wrote, from their first byte to the Markdown of an article.</summary>
public sealed class LibreOfficeTests(LibreOffice office) : IClassFixture<LibreOffice>
{
    private static readonly Guid Id = Guid.Parse("01934f2e-0000-7000-8000-000000000001");

    [Theory]
    [InlineData("office", "Tcvn3 2, Vni 1, Composed 1, TonePlacement 3, ListNumbering 1, MergedCells 1, CellParagraphs 1, Insertions 1, LinkTracking 1, Formatting 1, Comments 1, "
        + "Deletions 1, HiddenText 1, TrackingPixels 1, HeadersAndFooters 1")]
    [InlineData("cong-van", "Tcvn3 10, BoldHeadings 3, TypedLists 1, LayoutTables 1")]
    public async Task A_real_document_becomes_clean_Markdown(string name, string changes)
    {
        var report = new CleaningReport();
        var document = DocumentCleaner.Clean(DocxReader.Read(await office.DocxOfAsync(RichSamples.PathOf(name + ".fodt")), report), report);
        var pictures = document.Blocks.OfType<Block.Figure>().Select(f => f.Picture).Distinct().ToDictionary(p => p, _ => Id);
        Assert.Equal(RichSamples.Read(name + ".md").TrimEnd(), MarkdownWriter.Write(document, pictures));
        Assert.Equal(changes.Split(", ").Order(), report.Lines.Select(l => $"{l.Kind} {l.Count}").Order());
    }

    [Fact]
    public async Task The_bytes_of_a_picture_are_those_that_were_put_in()
    {
        var document = DocumentCleaner.Clean(DocxReader.Read(await office.DocxOfAsync(RichSamples.PathOf("office.fodt")), new CleaningReport()), new CleaningReport());
        using var stream = document.Blocks.OfType<Block.Figure>().Single().Picture.Open();
        var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        // A PNG of 64 by 48 pixels.
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], bytes.ToArray()[..4]);
        Assert.Equal([0, 0, 0, 64, 0, 0, 0, 48], bytes.ToArray()[16..24]);
    }
}
