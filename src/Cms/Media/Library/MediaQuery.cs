namespace CommsPortal.Cms.Media.Library;

/// <summary>What the list of the library is asked for.</summary>
/// <param name="Text">Words that name, alternative text, caption or credit must contain, with or without diacritics.</param>
/// <param name="Images">True for images only, false for documents only.</param>
/// <param name="Limit">Most items of the page.</param>
/// <param name="After">The last item of the page before.</param>
public sealed record MediaQuery(string? Text, bool? Images, int Limit, MediaCursor? After)
{
    public const int DefaultLimit = 40;
    public const int MaxLimit = 100;
}
