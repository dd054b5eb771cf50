namespace CommsPortal.EndToEnd.Quality;

/// <summary>A kind of page, or a state of one, by one example of it.</summary>
/// <param name="Name">Short and unique: <c>search-none</c>. The names of English counterparts end in <c>-en</c>.</param>
/// <param name="Path">Where the example is, root-relative, with its query.</param>
/// <param name="Vietnamese">What readers of the results call it.</param>
/// <param name="English">The same in English.</param>
public sealed record Template(string Name, string Path, string Vietnamese, string English)
{
    /// <summary>The status it is answered with.</summary>
    public int Status { get; init; } = 200;

    /// <summary>Whether search engines may list it.</summary>
    public bool Listed { get; init; } = true;

    /// <summary>The types of schema.org that its structured data must have, or properties of them: <c>NewsArticle.correction</c>.</summary>
    public IReadOnlyList<string> Data { get; init; } = [];

    /// <summary>False for states and English counterparts of another template that load the same parts, which costly measurements leave out.</summary>
    public bool Distinct { get; init; } = true;
}
