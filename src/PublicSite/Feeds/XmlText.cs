using System.Text;
using System.Xml;

namespace CommsPortal.PublicSite.Feeds;

/// <summary>Text that XML 1.0 can carry.</summary>
internal static class XmlText
{
    /// <summary>Drops the control characters and lone surrogates that no XML document may contain.</summary>
    public static string Clean(string text)
    {
        if (IsClean(text))
            return text;
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
                clean.Append(text[i]).Append(text[++i]);
            else if (XmlConvert.IsXmlChar(text[i]))
                clean.Append(text[i]);
        }

        return clean.ToString();
    }

    private static bool IsClean(string text)
    {
        foreach (var c in text)
        {
            if (!XmlConvert.IsXmlChar(c))
                return false; // A surrogate, or something to drop: look closer.
        }

        return true;
    }
}
