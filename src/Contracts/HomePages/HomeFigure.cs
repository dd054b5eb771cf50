namespace CommsPortal.Contracts.HomePages;

/// <summary>One measured result for the front page.</summary>
/// <param name="Article">The story that has it among its <c>results</c>.</param>
/// <param name="Result">The result's <c>indicator</c>; null leaves the choice to whoever shows it.</param>
public sealed record HomeFigure(Guid Article, string? Result = null);
