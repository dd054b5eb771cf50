namespace CommsPortal.Contracts.Feedback;

/// <summary>What a reader's message is about, a closed list.</summary>
public static class FeedbackKind
{
    /// <summary>Something in an article is wrong.</summary>
    public const string Error = "error";

    public const string Question = "question";

    public const string Suggestion = "suggestion";

    public const string Other = "other";

    public static IReadOnlyList<string> All { get; } = [Error, Question, Suggestion, Other];
}
