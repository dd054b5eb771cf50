using CommsPortal.Contracts.Feedback;
using CommsPortal.PublicSite.Languages;

namespace CommsPortal.PublicSite.Feedback;

/// <summary>What is said to a reader who voted.</summary>
/// <param name="Useful">Whether the article was useful to them.</param>
/// <param name="TooMany">Too many votes from the reader's address; this one was not counted.</param>
public sealed record VoteModel(Language Language, FeedbackArticle Article, bool Useful, bool TooMany);
