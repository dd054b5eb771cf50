using System.Text.Json.Nodes;

namespace CommsPortal.Cms.Management.Articles;

/// <summary>A new article.</summary>
/// <param name="Office">Slug of the organisation that answers for it.</param>
internal sealed record NewArticle(string? Type, JsonObject? Content, string Locale = "vi", Guid? TranslationOf = null, string? Office = null);

internal sealed record ReturnRequest(string? Comment);

internal sealed record ApprovalRequest(string? Note);

/// <summary>With <c>publishAt</c> an approved text is appointed; with <c>unpublishAt</c> alone a public one is to be withdrawn.</summary>
internal sealed record ScheduleRequest(string? PublishAt, string? UnpublishAt);

/// <param name="LiftsAt">When the embargo ends and it becomes public.</param>
internal sealed record EmbargoRequest(string? LiftsAt);

internal sealed record WithdrawalRequest(string? Reason);

internal sealed record CorrectionRequest(string? Wrong, string? Right);

internal sealed record RestorationRequest(int? Edition);

/// <param name="Quote">Words of the text, to which the comment is pinned.</param>
internal sealed record CommentRequest(string? Text, string? Quote = null, Guid? ReplyTo = null);
