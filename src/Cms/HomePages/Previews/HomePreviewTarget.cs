namespace CommsPortal.Cms.HomePages.Previews;

/// <summary>What a preview link of a front page shows: what a person is composing, or what waits for its hour.</summary>
/// <param name="Entry">True for a composition of the schedule; <paramref name="Id"/> is its own then, otherwise the person's.</param>
public sealed record HomePreviewTarget(string Locale, Guid Id, bool Entry = false);
