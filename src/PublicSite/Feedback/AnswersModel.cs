using CommsPortal.Contracts.Feedback;
using CommsPortal.PublicSite.Languages;

namespace CommsPortal.PublicSite.Feedback;

/// <summary>One page of published questions and answers.</summary>
/// <param name="Cursor">Where the page begins; null for the newest.</param>
/// <param name="Next">Where the next page begins; null when this is the last.</param>
public sealed record AnswersModel(Language Language, IReadOnlyList<PublishedAnswer> Items, string? Cursor, string? Next);
