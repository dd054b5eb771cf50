using System.IO.Compression;
using CommsPortal.Cms.RichText.Cleaning;
using CommsPortal.Cms.RichText.Model;
using CommsPortal.Cms.RichText.Reading;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Anchor = DocumentFormat.OpenXml.Drawing.Wordprocessing.Anchor;
using Blip = DocumentFormat.OpenXml.Drawing.Blip;
using DocProperties = DocumentFormat.OpenXml.Drawing.Wordprocessing.DocProperties;
using ImageData = DocumentFormat.OpenXml.Vml.ImageData;
using InlineDrawing = DocumentFormat.OpenXml.Drawing.Wordprocessing.Inline;
using Picture = CommsPortal.Cms.RichText.Model.Picture;

namespace CommsPortal.Cms.RichText.Docx;

/// <summary>Finds the pictures of drawings. Pictures of other hosts are left where they are.</summary>
internal sealed class DocxPictures(string path, DocxLimits limits, CleaningReport report)
{
    // English Metric Units: 914,400 an inch, 9,525 a pixel at 96 to the inch.
    private const double UnitsPerPixel = 9_525;

    private readonly Dictionary<string, Picture> known = new(StringComparer.Ordinal);

    public IEnumerable<Inline.Image> In(OpenXmlElement drawing, OpenXmlPart part)
    {
        var found = Outside(drawing.Descendants<Blip>(), drawing)
            .Select(b => (Id: b.Embed?.Value ?? b.Link?.Value, Element: (OpenXmlElement)b))
            .Concat(Outside(drawing.Descendants<ImageData>(), drawing).Select(d => (Id: d.RelationshipId?.Value, Element: (OpenXmlElement)d)))
            .Where(i => i.Id is not null).ToList();
        if (found.Count == 0 && !drawing.Descendants<TextBoxContent>().Any())
            report.Add(CleaningKind.Drawings);
        return found.Select(image => Take(image.Id!, image.Element, part)).OfType<Inline.Image>().ToList();
    }

    // Pictures within a text box are read with its text.
    private static IEnumerable<T> Outside<T>(IEnumerable<T> elements, OpenXmlElement drawing)
        where T : OpenXmlElement => elements.Where(e => !e.Ancestors<TextBoxContent>().Any(box => box.Ancestors().Contains(drawing)));

    private Inline.Image? Take(string id, OpenXmlElement element, OpenXmlPart part)
    {
        if (!part.TryGetPartById(id, out var found) && part.ExternalRelationships.FirstOrDefault(r => r.Id == id) is { } elsewhere)
            return Leave(IsTiny(element) ? CleaningKind.TrackingPixels : CleaningKind.RemotePictures, elsewhere.Uri.OriginalString);
        if (found is not ImagePart image)
            return Leave(CleaningKind.RefusedPictures, null);
        if (!known.TryGetValue(image.Uri.OriginalString, out var picture))
        {
            if (known.Count >= limits.MaxPictures)
                return Leave(CleaningKind.TooManyPictures, null);
            known[image.Uri.OriginalString] = picture = Of(image.Uri.OriginalString);
        }
        return IsTiny(element) || TrackingPixel.Is(picture) ? Leave(CleaningKind.TrackingPixels, null) : new Inline.Image(picture, AltOf(element));
    }

    private Picture Of(string uri)
    {
        var name = uri.TrimStart('/');
        return new Picture(Path.GetFileName(name), () => Open(name));
    }

    // The examination has bounded what a part unpacks to.
    private MemoryStream Open(string name)
    {
        using var archive = ZipFile.OpenRead(path);
        var entry = archive.Entries.First(e => string.Equals(e.FullName, name, StringComparison.OrdinalIgnoreCase));
        using var packed = entry.Open();
        var bytes = new MemoryStream((int)entry.Length);
        packed.CopyTo(bytes);
        bytes.Position = 0;
        return bytes;
    }

    private Inline.Image? Leave(CleaningKind kind, string? address)
    {
        report.Add(kind, 1, address);
        return null;
    }

    private static bool IsTiny(OpenXmlElement element)
    {
        var extent = element.Ancestors<InlineDrawing>().FirstOrDefault()?.Extent ?? element.Ancestors<Anchor>().FirstOrDefault()?.Extent;
        return extent is not null && TrackingPixel.IsTiny(extent.Cx?.Value / UnitsPerPixel, extent.Cy?.Value / UnitsPerPixel);
    }

    private static string AltOf(OpenXmlElement element)
    {
        var text = element.Ancestors<Drawing>().FirstOrDefault()?.Descendants<DocProperties>().FirstOrDefault()?.Description?.Value
            ?? element.Ancestors<DocumentFormat.OpenXml.Vml.Shape>().FirstOrDefault()?.Alternate?.Value ?? "";
        return PictureAlt.Clean(text);
    }
}
