using CommsPortal.Contracts.Articles;
using CommsPortal.Contracts.Press;
using CommsPortal.PublicSite.Languages;

namespace CommsPortal.PublicSite.Press;

/// <summary>What the press page shows.</summary>
/// <param name="Latest">Newest first.</param>
/// <param name="Api">Public address of the API without a slash at its end.</param>
/// <param name="Logos">Addresses of the brand's files: file name and what it is.</param>
public sealed record PressHomeModel(
    Language Language, IReadOnlyList<ArticleSummary> Latest, PressTerms Terms, string Api, IReadOnlyList<(string Path, string File)> Logos)
{
    /// <summary>Commands that a newsroom can copy and run as they stand, in the order of the page.</summary>
    public IReadOnlyList<PressExample> Examples => PressExample.All(Api, Latest.Count > 0 ? Latest[0].Id : null);
}
