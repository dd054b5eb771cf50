namespace CommsPortal.Search;

/// <summary>A place in a text, in UTF-16 units.</summary>
/// <param name="Start">The first unit.</param>
/// <param name="Length">The number of units.</param>
public readonly record struct TextSpan(int Start, int Length);
