using System.Globalization;

namespace CommsPortal.PublicSite.Languages;

internal sealed partial class EnglishText
{
    private static readonly string[] UnitKinds = [" Ward", " Commune", " Township", " Special administrative region", " Special Zone"];

    public override string AuthorsTitle => "Authors";

    public override string AuthorsDescription => "Whose names stand above what is published here, and how many English articles each of them signed.";

    public override string AuthorTitle => "Author";

    public override string AllArticlesNewestFirst => "All articles, newest first";

    public override string FilterByType => "Choose a kind of article";

    public override string MapTitle => "Tile map";

    public override string MapHelp =>
        "Each tile is a ward, a commune or the special zone, placed roughly where it lies in the city, north above. The number says how many English articles are about it; the darker the tile, the more.";

    public override string MapSkip => "Skip the map, go to the list";

    public override string MapLegend => "Key";

    public override string UnitList => "List of units";

    public override string UnitName => "Unit";

    public override string UnitFormerly => "Formerly part of";

    public override string UnitArticles => "Articles";

    public override string SortedByName => "By name";

    public override string SortedByArticles => "By articles";

    public override string RetiredTitle => "Former names";

    public override string RetiredHelp => "Units that no longer exist, and those that took their place. Older articles keep the names of their day.";

    public override string RetiredUntil => "Until";

    public override string ColumnRhythm => "Appears";

    public override string ColumnNext => "Next expected";

    public override string ColumnSince => "First article";

    public override string ColumnLatest => "Newest article";

    public override string ColumnOrganisation => "Organisation";

    public override string Archive => "Archive by year";

    public override string ArchiveMonths => "Archive by month";

    public override string ArchiveAll => "All";

    public override string InPeriod(int year, int? month) => month is { } number
        ? string.Create(CultureInfo.InvariantCulture, $"{CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(number)} {year}")
        : year.ToString(CultureInfo.InvariantCulture);

    public override string Month(int month) => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);

    public override string ArticleRange(int least, int? most) => (least, most) switch
    {
        (0, _) => "No articles yet",
        (_, null) => $"{Numbers.Format(least, Language.English)} articles or more",
        _ when least == most => ArticleCount(least),
        _ => $"{Numbers.Format(least, Language.English)}–{Numbers.Format(most.Value, Language.English)} articles",
    };

    public override string BareName(string name) => UnitKinds.FirstOrDefault(kind => name.EndsWith(kind, StringComparison.Ordinal)) is { } kind ? name[..^kind.Length] : name;
}
