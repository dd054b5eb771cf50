namespace CommsPortal.PublicSite.Listings.Localities;

/// <summary>
/// The four shades of a map of counts: none, few, more, most. The bounds grow by a constant factor, since a few places have most of the
/// articles and the others would otherwise all look alike.
/// </summary>
public sealed class Shades
{
    private readonly int _more;
    private readonly int _most;

    /// <param name="highest">The highest count on the map.</param>
    public Shades(int highest)
    {
        _more = Math.Max(2, (int)Math.Round(Math.Cbrt(highest)));
        _most = Math.Max(_more + 1, (int)Math.Round(Math.Pow(highest, 2 / 3.0)));
    }

    /// <summary>0 for none to 3 for the most.</summary>
    public int Of(int count) => count == 0 ? 0 : count < _more ? 1 : count < _most ? 2 : 3;

    /// <summary>The least and the most articles of a shade; no most for the last.</summary>
    public (int Least, int? Most) Bounds(int shade) => shade switch
    {
        0 => (0, 0),
        1 => (1, _more - 1),
        2 => (_more, _most - 1),
        _ => (_most, null),
    };
}
