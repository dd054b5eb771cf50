using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CommsPortal.Cms.RichText.Docx;

/// <summary>Reading around what stands between an element and those that belong to it.</summary>
internal static class DocxXml
{
    /// <summary>The children of one kind, those within content controls and accepted insertions too.</summary>
    public static IEnumerable<T> Within<T>(OpenXmlElement parent)
        where T : OpenXmlElement => parent.ChildElements.SelectMany(child => child switch
        {
            T found => [found],
            SdtRow or SdtContentRow or SdtCell or SdtContentCell or CustomXmlRow or CustomXmlCell or InsertedRun => Within<T>(child),
            _ => [],
        });

    /// <summary>The version of something for programs that know more: the first, since all are read for their text only.</summary>
    public static OpenXmlElement? Chosen(AlternateContent alternate) =>
        (OpenXmlElement?)alternate.GetFirstChild<AlternateContentChoice>() ?? alternate.GetFirstChild<AlternateContentFallback>();
}
