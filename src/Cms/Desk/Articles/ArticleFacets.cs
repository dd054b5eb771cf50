using CommsPortal.Cms.Articles;
using CommsPortal.Cms.Content;
using CommsPortal.Cms.Desk.Forms;
using CommsPortal.Cms.Desk.Search;
using CommsPortal.Cms.Storage;
using CommsPortal.Contracts.Taxonomies;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Desk.Articles;

/// <summary>What a list can be narrowed to, with names that people read and, where the index has counted, the numbers.</summary>
public sealed class ArticleFacets(PortalDbContext db, ContentTypeRegistry types, Vocabulary vocabulary)
{
    private static readonly (string Facet, string Title)[] Titles =
    [
        (DeskFacet.State, "Trạng thái"),
        (DeskFacet.Type, "Loại"),
        (DeskFacet.Column, "Chuyên mục"),
        (DeskFacet.Office, "Đơn vị phụ trách"),
        (DeskFacet.Organisation, "Đơn vị trong bài"),
        (DeskFacet.Author, "Người viết"),
        (DeskFacet.Locale, "Ngôn ngữ"),
    ];

    /// <summary>The facets of a list, each with all its values that are known or chosen.</summary>
    public async Task<IReadOnlyList<FacetView>> ReadAsync(ArticleFilter filter, SearchedList? searched, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        await vocabulary.LoadAsync(cancellationToken);
        var counts = Titles.ToDictionary(t => t.Facet, t => CountsOf(t.Facet, filter, searched));
        var people = await PeopleAsync(counts[DeskFacet.Author].Select(v => v.Value), cancellationToken);
        return
        [
            .. Titles.Select(t => new FacetView(t.Facet, t.Title,
            [
                .. counts[t.Facet].Select(v => new FacetChoice(
                    v.Value, NameOf(t.Facet, v.Value, people), v.Count, filter.ValuesOf(t.Facet).Contains(v.Value), filter.Toggle(t.Facet, v.Value))),
            ])),
        ];
    }

    private List<(string Value, int? Count)> CountsOf(string facet, ArticleFilter filter, SearchedList? searched)
    {
        int? none = searched is null ? null : 0;
        var values = searched is null
            ? KnownOf(facet).Select(v => (v, none)).ToList()
            : searched.Counts[facet].Select(v => (v.Value, (int?)v.Count)).ToList();
        if (facet == DeskFacet.State)
            values = States().Select(s => (s, values.Where(v => v.Item1 == s).Select(v => v.Item2).DefaultIfEmpty(none).First())).ToList();
        values.AddRange(filter.ValuesOf(facet).Where(chosen => values.TrueForAll(v => v.Item1 != chosen)).Select(chosen => (chosen, none)));
        return values;
    }

    private IEnumerable<string> KnownOf(string facet) => facet switch
    {
        DeskFacet.Type => types.All.Select(t => t.Name),
        DeskFacet.Column => vocabulary.Columns.Select(c => c.Slug),
        DeskFacet.Office or DeskFacet.Organisation => vocabulary.Terms(TaxonomyKind.Organisations).Select(t => t.Slug),
        DeskFacet.Locale => ["vi", "en"],
        _ => [],
    };

    private static IEnumerable<string> States() => Enum.GetValues<EditionState>().Where(s => s != EditionState.Superseded).Select(s => s.ToString());

    private async Task<IReadOnlyDictionary<string, string>> PeopleAsync(IEnumerable<string> values, CancellationToken cancellationToken)
    {
        var ids = values.Where(v => v != DeskFacet.Nobody).Select(Guid.Parse).ToList();
        return await db.Users.AsNoTracking().Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id.ToString(), u => u.DisplayName, cancellationToken);
    }

    private string NameOf(string facet, string value, IReadOnlyDictionary<string, string> people) => facet switch
    {
        DeskFacet.State => EditionStateName.Of(Enum.Parse<EditionState>(value)),
        DeskFacet.Type => types.Find(value)?.Title ?? value,
        DeskFacet.Column => vocabulary.NameOfColumn(value),
        DeskFacet.Office or DeskFacet.Organisation => vocabulary.NameOfOffice(value),
        DeskFacet.Author when value == DeskFacet.Nobody => "Nhập từ tệp",
        DeskFacet.Author => people.GetValueOrDefault(value, "Người đã rời hệ thống"),
        DeskFacet.Locale => value == "en" ? "Tiếng Anh" : "Tiếng Việt",
        _ => value,
    };
}
