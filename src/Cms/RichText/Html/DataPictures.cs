using System.Text;
using CommsPortal.Cms.RichText.Model;

namespace CommsPortal.Cms.RichText.Html;

/// <summary>
/// Takes pictures that a page carries as <c>data:</c> addresses out of its markup before that is parsed, so that the size of the markup
/// says how much work it is.
/// </summary>
internal sealed class DataPictures
{
    private const string Start = "data:image/";
    private const string Token = "x-picture:";
    private const int FewestCharacters = 256;

    private readonly List<Picture> pictures = [];

    /// <summary>The markup with a short name in the place of each picture.</summary>
    public string TakeFrom(string html)
    {
        var rest = new StringBuilder();
        var from = 0;
        for (var at = Next(html, 0); at >= 0; at = Next(html, from))
        {
            var end = at;
            while (end < html.Length && html[end] is not ('"' or '\'' or ' ' or '>' or ')' or '<'))
                end++;
            rest.Append(html, from, at - from).Append(end - at < FewestCharacters ? html.AsSpan(at, end - at) : Name(html[at..end]));
            from = end;
        }
        return rest.Append(html, from, html.Length - from).ToString();
    }

    /// <summary>The picture with an address, whether it was taken out or is short enough to have stayed; null when it is none.</summary>
    public Picture? Find(string address)
    {
        if (address.StartsWith(Token, StringComparison.Ordinal))
            return int.TryParse(address.AsSpan(Token.Length), out var at) && at >= 0 && at < pictures.Count ? pictures[at] : null;
        return address.StartsWith(Start, StringComparison.OrdinalIgnoreCase) ? Of(address) : null;
    }

    private static int Next(string html, int from) =>
        from >= html.Length ? -1 : html.IndexOf(Start, from, StringComparison.OrdinalIgnoreCase);

    private string Name(string address)
    {
        if (Of(address) is not { } picture)
            return "";
        pictures.Add(picture);
        return $"{Token}{pictures.Count - 1}";
    }

    // What the address says of the kind is not believed: the media library looks at the bytes.
    private static Picture? Of(string address)
    {
        var comma = address.IndexOf(',', StringComparison.Ordinal);
        if (comma < 0 || !address[..comma].EndsWith(";base64", StringComparison.OrdinalIgnoreCase))
            return null;
        var encoded = Uri.UnescapeDataString(address[(comma + 1)..]);
        var bytes = new byte[encoded.Length / 4 * 3 + 3];
        if (!Convert.TryFromBase64String(encoded, bytes, out var length))
            return null;
        var content = bytes[..length];
        return new Picture("", () => new MemoryStream(content, writable: false));
    }
}
