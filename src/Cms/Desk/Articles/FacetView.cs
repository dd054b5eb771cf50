namespace CommsPortal.Cms.Desk.Articles;

/// <summary>A facet as a list offers it.</summary>
/// <param name="Title">Its name for people (Vietnamese).</param>
public sealed record FacetView(string Name, string Title, IReadOnlyList<FacetChoice> Choices)
{
    public int Chosen => Choices.Count(c => c.Chosen);

    /// <summary>Whether there is anything to decide.</summary>
    public bool Matters => Choices.Count > 1 || Chosen > 0;
}
