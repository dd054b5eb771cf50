namespace CommsPortal.Contracts.Articles;

/// <summary>What search engines and link previews show when it should differ from headline and lead.</summary>
public sealed record SeoFields(string? Title = null, string? Description = null);
