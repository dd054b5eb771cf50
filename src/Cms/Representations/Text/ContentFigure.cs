using System.Globalization;

namespace CommsPortal.Cms.Representations.Text;

/// <summary>A picture within a text.</summary>
/// <param name="Address">Absolute.</param>
/// <param name="SourceSets">Media types with the <c>srcset</c> of each.</param>
internal sealed record ContentFigure(string Address, string Alt, string Caption, string Credit, IReadOnlyList<(string Format, string Set)> SourceSets)
{
    /// <summary>The image's identifier, which its address names; null for addresses of another form.</summary>
    public Guid? MediaId => new Uri(Address).Segments is [.., "media/", var id, _] && Guid.TryParseExact(id.TrimEnd('/'), "D", out var media) ? media : null;

    /// <summary>Every rendition with its width in pixels.</summary>
    public IEnumerable<(string Address, string Format, int Width)> Renditions() => SourceSets.SelectMany(s => s.Set.Split(", ")
        .Select(entry => entry.Split(' ')).Where(e => e.Length == 2 && e[1].EndsWith('w'))
        .Select(e => (e[0], s.Format, int.Parse(e[1][..^1], NumberStyles.None, CultureInfo.InvariantCulture))));
}
