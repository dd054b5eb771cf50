namespace CommsPortal.PublicSite.Languages;

/// <summary>Words of landing pages: terms, localities, columns, authors.</summary>
public abstract partial class UiText
{
    public abstract string AuthorsTitle { get; }

    public abstract string AuthorsDescription { get; }

    public abstract string AuthorTitle { get; }

    public abstract string AllArticlesNewestFirst { get; }

    public abstract string FilterByType { get; }

    public abstract string MapTitle { get; }

    public abstract string MapHelp { get; }

    public abstract string MapSkip { get; }

    public abstract string MapLegend { get; }

    public abstract string UnitList { get; }

    public abstract string UnitName { get; }

    public abstract string UnitFormerly { get; }

    public abstract string UnitArticles { get; }

    public abstract string SortedByName { get; }

    public abstract string SortedByArticles { get; }

    public abstract string RetiredTitle { get; }

    public abstract string RetiredHelp { get; }

    public abstract string RetiredUntil { get; }

    public abstract string ColumnRhythm { get; }

    public abstract string ColumnNext { get; }

    public abstract string ColumnSince { get; }

    public abstract string ColumnLatest { get; }

    public abstract string ColumnOrganisation { get; }

    public abstract string Archive { get; }

    public abstract string ArchiveMonths { get; }

    public abstract string ArchiveAll { get; }

    /// <summary>“tháng 11/2026”, “năm 2026”.</summary>
    public abstract string InPeriod(int year, int? month);

    /// <summary>“Tháng 11”.</summary>
    public abstract string Month(int month);

    /// <summary>“3–9 bài”, “10 bài trở lên”, “chưa có bài”.</summary>
    /// <param name="most">Null when there is no upper bound.</param>
    public abstract string ArticleRange(int least, int? most);

    /// <summary>A unit's name without its kind: “Sài Gòn” for “Phường Sài Gòn”.</summary>
    public abstract string BareName(string name);
}
