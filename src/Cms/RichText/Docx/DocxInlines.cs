using CommsPortal.Cms.RichText.Cleaning;
using CommsPortal.Cms.RichText.Model;
using CommsPortal.Cms.RichText.Reading;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using MathParagraph = DocumentFormat.OpenXml.Math.Paragraph;
using OfficeMath = DocumentFormat.OpenXml.Math.OfficeMath;
using Picture = DocumentFormat.OpenXml.Wordprocessing.Picture;

namespace CommsPortal.Cms.RichText.Docx;

/// <summary>Reads the runs of one paragraph.</summary>
/// <param name="addresses">Where the links of the part lead, by their relationships' ids.</param>
/// <param name="readBlocks">Reads the blocks within an element, for text boxes.</param>
internal sealed class DocxInlines(
    OpenXmlPart part, IReadOnlyDictionary<string, string> addresses, DocxStyles styles, DocxFields fields, DocxPictures pictures,
    Func<OpenXmlElement, IReadOnlyList<Block>> readBlocks, CleaningReport report)
{
    public const string FootnotePrefix = "f";
    public const string EndnotePrefix = "e";

    private readonly List<Inline> line = [];
    private readonly List<Block> beside = [];
    private ParagraphProperties? paragraph;

    /// <summary>What stands in text boxes that are anchored here.</summary>
    public IReadOnlyList<Block> Beside => beside;

    public IReadOnlyList<Inline> Read(Paragraph element)
    {
        paragraph = element.ParagraphProperties;
        ReadChildren(element, null);
        return line;
    }

    private void ReadChildren(OpenXmlElement container, string? address)
    {
        foreach (var element in container.ChildElements)
            Read(element, address);
    }

    private void Read(OpenXmlElement element, string? address)
    {
        switch (element)
        {
            case Run run:
                ReadRun(run, address);
                break;
            case Hyperlink link:
                ReadChildren(link, AddressOf(link) ?? address);
                break;
            case SimpleField field:
                fields.Begin();
                fields.AddCode(field.Instruction?.Value ?? "");
                fields.Separate();
                ReadChildren(field, address);
                fields.End();
                break;
            case DeletedRun or MoveFromRun:
                report.Add(CleaningKind.Deletions);
                break;
            case InsertedRun or MoveToRun:
                report.Add(CleaningKind.Insertions);
                ReadChildren(element, address);
                break;
            case OfficeMath or MathParagraph:
                report.Add(CleaningKind.Formulas);
                Add(new Inline.Text(element.InnerText), address);
                break;
            case AlternateContent alternate when DocxXml.Chosen(alternate) is { } chosen:
                ReadChildren(chosen, address);
                break;
            case SdtRun or SdtContentRun or CustomXmlRun or BidirectionalEmbedding or BidirectionalOverride:
            case OpenXmlUnknownElement { LocalName: "smartTag" }:
                ReadChildren(element, address);
                break;
        }
    }

    private string? AddressOf(Hyperlink link) =>
        link.Id?.Value is { } id && addresses.TryGetValue(id, out var address) ? address : null;

    private void ReadRun(Run run, string? address)
    {
        var properties = run.RunProperties;
        if (styles.IsOn<Vanish>(properties, paragraph))
        {
            report.Add(CleaningKind.HiddenText, string.IsNullOrWhiteSpace(run.InnerText) ? 0 : 1);
            return;
        }
        report.Add(CleaningKind.Formatting, IsDecorated(properties) && run.InnerText.Length > 0 ? 1 : 0);
        var marks = MarksOf(properties);
        var font = styles.Find<RunFonts>(properties, paragraph) is { } fonts ? fonts.Ascii?.Value ?? fonts.HighAnsi?.Value : null;
        foreach (var element in run.ChildElements)
            ReadPiece(element, address, text => new Inline.Text(text, marks, font));
    }

    private void ReadPiece(OpenXmlElement element, string? address, Func<string, Inline.Text> text)
    {
        switch (element)
        {
            case Text or NoBreakHyphen or SoftHyphen or TabChar or PositionalTab:
                Add(text(TextOf(element)), address);
                break;
            case Break { Type: null } or Break { Type.InnerText: "textWrapping" } or CarriageReturn:
                Add(new Inline.Break(), address);
                break;
            case SymbolChar symbol:
                Add(text(SymbolFont.Read(symbol.Font?.Value, symbol.Char?.Value, report)), address);
                break;
            case FootnoteReference note when note.Id is not null:
                Add(new Inline.Note(FootnotePrefix + note.Id.InnerText), null);
                break;
            case EndnoteReference note when note.Id is not null:
                Add(new Inline.Note(EndnotePrefix + note.Id.InnerText), null);
                break;
            case FieldChar mark:
                Follow(mark.FieldCharType?.InnerText);
                break;
            case FieldCode code:
                fields.AddCode(code.Text);
                break;
            case Drawing or Picture or EmbeddedObject:
                ReadDrawing(element, address);
                break;
            case AlternateContent alternate when DocxXml.Chosen(alternate) is { } chosen:
                foreach (var child in chosen.ChildElements)
                    ReadPiece(child, address, text);
                break;
            case Ruby { RubyBase: { } written }:
                Add(text(written.InnerText), address);
                break;
        }
    }

    private static string TextOf(OpenXmlElement element) => element switch
    {
        Text text => text.Text,
        NoBreakHyphen => "-",
        // In TCVN3 this is a letter; where it is none, cleaning drops it.
        SoftHyphen => "\u00AD",
        _ => " ",
    };

    private void Follow(string? kind)
    {
        if (kind == "begin")
            fields.Begin();
        else if (kind == "separate")
            fields.Separate();
        else if (kind == "end")
            fields.End();
    }

    private void ReadDrawing(OpenXmlElement element, string? address)
    {
        var images = pictures.In(element, part).ToList();
        foreach (var image in images)
            Add(image, address);
        var boxes = element.Descendants<TextBoxContent>()
            .Where(b => !b.Ancestors<TextBoxContent>().Any(a => a.Ancestors().Contains(element))).ToList();
        foreach (var box in boxes)
            beside.AddRange(readBlocks(box));
    }

    private void Add(Inline inline, string? address)
    {
        if (!fields.IsText)
            return;
        if (LinkCleaningOf(address ?? fields.Address) is not { } clean || inline is Inline.Note)
            line.Add(inline);
        else if (line is [.., Inline.Link { Inlines: List<Inline> growing } last] && last.Address == clean)
            growing.Add(inline);
        else
            line.Add(new Inline.Link(clean, new List<Inline> { inline }));
    }

    private readonly Dictionary<string, string?> cleaned = new(StringComparer.Ordinal);

    // Once for each link, not for each run of it: what is dropped is counted.
    private string? LinkCleaningOf(string? address)
    {
        if (address is null)
            return null;
        if (!cleaned.TryGetValue(address, out var clean))
            cleaned[address] = clean = LinkCleaning.Clean(address, report);
        return clean;
    }

    private Marks MarksOf(RunProperties? properties)
    {
        var marks = Marks.None;
        if (styles.IsOn<Bold>(properties, paragraph))
            marks |= Marks.Bold;
        if (styles.IsOn<Italic>(properties, paragraph))
            marks |= Marks.Italic;
        if (styles.IsOn<Strike>(properties, paragraph) || styles.IsOn<DoubleStrike>(properties, paragraph))
            marks |= Marks.Strike;
        return styles.Find<VerticalTextAlignment>(properties, paragraph)?.Val?.InnerText switch
        {
            "superscript" => marks | Marks.Superscript,
            "subscript" => marks | Marks.Subscript,
            _ => marks,
        };
    }

    // Links are blue and underlined in every document; that is no loss.
    private static bool IsDecorated(RunProperties? properties) => properties is not null && properties.RunStyle?.Val?.Value != "Hyperlink"
        && (properties.Underline?.Val is { InnerText: not "none" } || properties.Highlight?.Val is { InnerText: not "none" }
            || properties.Color?.Val?.Value is { } colour && colour.ToUpperInvariant() is not ("AUTO" or "000000" or "FFFFFF"));
}
