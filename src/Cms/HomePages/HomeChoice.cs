namespace CommsPortal.Cms.HomePages;

/// <summary>An article that editors chose for the front page.</summary>
/// <param name="Headline">As it was when they chose it, so that former versions can be read.</param>
public sealed record HomeChoice(Guid Id, string Headline = "");
