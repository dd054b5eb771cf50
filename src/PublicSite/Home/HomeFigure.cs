using CommsPortal.Contracts.Articles;
using CommsPortal.PublicSite.Articles;

namespace CommsPortal.PublicSite.Home;

/// <summary>One measured result and the story it comes from.</summary>
public sealed record HomeFigure(MeasuredResult Result, Article Story);
