using CommsPortal.Cms.Columns;

namespace CommsPortal.Cms.Desk.Calendar;

/// <summary>A column with its issues of a period, in order.</summary>
public sealed record ColumnPlan(Column Column, IReadOnlyList<ColumnIssue> Issues)
{
    public int Overdue => Issues.Count(i => i.IsOverdue);
}
