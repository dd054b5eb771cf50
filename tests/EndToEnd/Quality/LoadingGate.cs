namespace CommsPortal.EndToEnd.Quality;

/// <summary>What a page weighs, whom it asks, whether it holds still, and what is left of it without scripts.</summary>
[Collection(QualityCollection.Name)]
public sealed class LoadingGate(QualityPortal portal)
{
    [Fact]
    public Task Every_template_keeps_its_budgets_asks_nobody_else_holds_still_and_works_without_scripts() => portal.JudgeAsync("loading");
}
