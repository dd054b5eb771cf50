using CommsPortal.Contracts.Taxonomies;
using Term = CommsPortal.Cms.Taxonomies.Term;

namespace CommsPortal.Cms.Search.Synonyms;

/// <summary>The ways in which an organisation or a locality is written.</summary>
/// <param name="Names">In texts: the name, and with the abbreviations of its parts ("Sở KH&amp;CN").</param>
/// <param name="Short">In queries besides: as addresses abbreviate it ("Q3", "P. Bàn Cờ").</param>
/// <param name="English">Its English name; null for none.</param>
public sealed record UnitNames(IReadOnlyList<string> Names, IReadOnlyList<string> Short, string? English)
{
    /// <summary>What addresses write for the kind of a unit.</summary>
    private static readonly (string Kind, string Letters)[] Prefixes =
    [
        ("Thành phố ", "TP"), ("Quận ", "Q"), ("Huyện ", "H"), ("Thị xã ", "TX"), ("Thị trấn ", "TT"), ("Phường ", "P"), ("Xã ", "X"),
    ];

    /// <summary>Every form, for the side of the query.</summary>
    public IEnumerable<string> Asked => Names.Concat(Short);

    public static UnitNames Of(Term term, Abbreviations abbreviations)
    {
        var name = WithoutRemark(term.Name);
        var abbreviated = abbreviations.Shorten(name);
        var english = term.NameEn is null ? null : WithoutRemark(term.NameEn);
        return new UnitNames(abbreviated is null ? [name] : [name, abbreviated], term.Kind == TaxonomyKind.Localities ? Shortened(name) : [], english);
    }

    // "(trước tháng 3-2025)" tells namesakes apart in lists; no text says it.
    private static string WithoutRemark(string name)
    {
        var remark = name.IndexOf('(', StringComparison.Ordinal);
        return remark > 0 ? name[..remark].TrimEnd() : name;
    }

    private static string[] Shortened(string name)
    {
        foreach (var (kind, letters) in Prefixes)
        {
            if (!name.StartsWith(kind, StringComparison.OrdinalIgnoreCase))
                continue;
            var proper = name[kind.Length..];
            return int.TryParse(proper, out _) ? [$"{letters} {proper}", letters + proper] : [$"{letters} {proper}"];
        }

        return [];
    }
}
