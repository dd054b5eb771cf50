using ContractArticle = CommsPortal.Contracts.Articles.Article;

namespace CommsPortal.Cms.Press.Embargoes;

/// <summary>A page of what is under embargo.</summary>
/// <param name="Next">Where the next page begins; null when this is the last.</param>
public sealed record EmbargoPage(IReadOnlyList<ContractArticle> Items, long Total, EmbargoPosition? Next);
