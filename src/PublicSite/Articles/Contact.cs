namespace CommsPortal.PublicSite.Articles;

/// <summary>Whom to ask who wants to do the same.</summary>
public sealed record Contact(string? Name, string? Organisation, string? Email, string? Phone);
