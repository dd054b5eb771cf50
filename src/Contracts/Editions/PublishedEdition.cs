using CommsPortal.Contracts.Articles;
using CommsPortal.Contracts.Changes;

namespace CommsPortal.Contracts.Editions;

/// <summary>One published edition of an article, as its history lists it.</summary>
/// <param name="Edition">Its number, counted from 1 within the article; drafts that were never public leave gaps.</param>
/// <param name="Kind"><see cref="ChangeKind.Published"/>, <see cref="ChangeKind.Updated"/> or <see cref="ChangeKind.Corrected"/>.</param>
/// <param name="At">When it was published (UTC).</param>
/// <param name="Hash">SHA-256 of its content.</param>
/// <param name="Path">Root-relative path of the article's page at that time.</param>
/// <param name="Url">Root-relative address of the edition in the API.</param>
/// <param name="Correction">What it put right, when it is a correction.</param>
public sealed record PublishedEdition(
    int Edition, string Kind, DateTimeOffset At, string Hash, string Path, string Url, Correction? Correction = null);
