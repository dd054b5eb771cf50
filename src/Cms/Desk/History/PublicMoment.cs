using CommsPortal.Cms.Changes;
using ContractArticle = CommsPortal.Contracts.Articles.Article;

namespace CommsPortal.Cms.Desk.History;

/// <summary>What the public saw of an article at a moment.</summary>
/// <param name="Change">The last change that readers had been told of; null when it had never been public.</param>
/// <param name="Next">The first change after the moment; null when there was none.</param>
/// <param name="Document">The published document as it was stored; null when nothing was public.</param>
/// <param name="MainImage">Address of the main image in the desk.</param>
/// <param name="Addresses">Every address that the article has had, and since when; oldest first.</param>
/// <param name="Renamed">Names that stood in the document and are others today: then and now.</param>
public sealed record PublicMoment(
    DateTimeOffset At, ChangeRow? Change, ChangeRow? Next, ContractArticle? Document, string? MainImage,
    IReadOnlyList<(string Path, DateTimeOffset Since)> Addresses, IReadOnlyList<(string Then, string Now)> Renamed);
