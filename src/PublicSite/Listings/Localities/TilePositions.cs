using System.Collections.Frozen;
using System.Globalization;

namespace CommsPortal.PublicSite.Listings.Localities;

/// <summary>Where the city's units stand on the tile map, from <c>tiles.txt</c>.</summary>
public static class TilePositions
{
    /// <summary>Columns and rows of the map.</summary>
    public const int Columns = 13;

    /// <inheritdoc cref="Columns"/>
    public const int Rows = 19;

    /// <summary>Column and row, from 1, by the unit's slug.</summary>
    public static FrozenDictionary<string, (int Column, int Row)> All { get; } = Read();

    private static FrozenDictionary<string, (int Column, int Row)> Read()
    {
        using var stream = typeof(TilePositions).Assembly.GetManifestResourceStream("locality-tiles.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#').Select(line => line.Split(' '))
            .ToFrozenDictionary(
                parts => parts[0],
                parts => (int.Parse(parts[1], CultureInfo.InvariantCulture), int.Parse(parts[2], CultureInfo.InvariantCulture)),
                StringComparer.Ordinal);
    }
}
