namespace CommsPortal.PublicSite.Quality;

/// <summary>A kind or state of page.</summary>
/// <param name="Name">Short and unique.</param>
/// <param name="Vietnamese">Its name for people.</param>
/// <param name="English">The same in English.</param>
public sealed record JudgedTemplate(string Name, string Vietnamese, string English);
