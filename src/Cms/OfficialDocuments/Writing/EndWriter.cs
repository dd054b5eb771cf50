using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CommsPortal.Cms.OfficialDocuments.Writing;

/// <summary>Recipients beside the signature (appendix I, parts 7 and 9b). The row is never broken over two pages.</summary>
internal static class EndWriter
{
    private const int LinesForTheSignature = 4;
    private static readonly Prose Signing = new() { Bold = true, Alignment = JustificationValues.Center };

    public static IEnumerable<OpenXmlElement> Write(OfficialDocument document, PageLayout page)
    {
        if (document.Signature is null && document.Recipients.Count == 0)
            yield break;
        yield return new Prose { Size = 12 }.Write("");
        var left = page.TextWidth / 2;
        yield return Grid.Aside(left, page.TextWidth - left, Recipients(document.Recipients), Signature(document.Signature));
        // A table is not the last thing in a Word text.
        yield return new Prose { Size = 2 }.Write("");
    }

    private static IEnumerable<Paragraph> Recipients(IReadOnlyList<string> names)
    {
        if (names.Count == 0)
            yield break;
        yield return new Prose { Size = 24, Bold = true, Italic = true }.Write("Nơi nhận:");
        for (var i = 0; i < names.Count; i++)
            yield return new Prose { Size = 22 }.Write($"- {names[i]}{(i == names.Count - 1 ? "." : ";")}");
    }

    private static IEnumerable<Paragraph> Signature(DocumentSignature? signature)
    {
        if (signature is null)
            yield break;
        if (signature.Authority is { } authority)
            yield return Signing.Write(HeadWriter.Capitals(authority));
        yield return Signing.Write(HeadWriter.Capitals(signature.Position));
        for (var i = 0; i < LinesForTheSignature; i++)
            yield return Signing.Write("");
        yield return Signing.Write(signature.Name ?? "");
    }
}
