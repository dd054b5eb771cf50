namespace CommsPortal.Cms.Figures.Lists;

/// <summary>A page of what a number counted.</summary>
/// <param name="Total">How many there are in all: the number itself. Of reads, the number is the sum of theirs.</param>
/// <param name="Next">Where the next page begins; null after the last.</param>
public sealed record FigureList(int Total, IReadOnlyList<FigureListRow> Rows, string? Next);
