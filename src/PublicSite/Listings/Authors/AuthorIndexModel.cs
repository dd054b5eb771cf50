using CommsPortal.Contracts.Articles;
using CommsPortal.PublicSite.Languages;

namespace CommsPortal.PublicSite.Listings.Authors;

/// <summary>Everybody who signed what is published in a language.</summary>
public sealed record AuthorIndexModel(Language Language, IReadOnlyList<Contributor> Contributors)
{
    /// <summary>Names under their first letters, in the order of the names' own language.</summary>
    public IEnumerable<IGrouping<string, Contributor>> Letters =>
        Contributors.OrderBy(contributor => contributor.Name, Collation.Of(Language.Vietnamese)).GroupBy(contributor => Collation.Initial(contributor.Name));
}
