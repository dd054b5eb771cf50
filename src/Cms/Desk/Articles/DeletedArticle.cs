using CommsPortal.Cms.Articles;

namespace CommsPortal.Cms.Desk.Articles;

/// <summary>An article that was deleted and can be recovered.</summary>
/// <param name="Editions">How many editions it has.</param>
/// <param name="WasPublic">Whether readers ever saw it.</param>
public sealed record DeletedArticle(
    Guid Id, string Type, string Headline, EditionState State, int Editions, bool WasPublic, DateTimeOffset DeletedAt, int Version, string? DeletedBy, string? Reason);
