namespace CommsPortal.Cms.Press.Embargoes;

/// <summary>An embargo that is over.</summary>
/// <param name="Lifted">Whether the article became public; otherwise it was taken back.</param>
public sealed record EndedEmbargo(Guid ArticleId, string Headline, DateTimeOffset At, bool Lifted);
