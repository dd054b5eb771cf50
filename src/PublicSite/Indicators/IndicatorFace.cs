using CommsPortal.Contracts.Indicators;
using CommsPortal.PublicSite.Languages;

namespace CommsPortal.PublicSite.Indicators;

/// <summary>An indicator in the words of one language.</summary>
public sealed record IndicatorFace(Indicator Indicator, Language Language)
{
    private UiText Text => Language.Text;

    private bool IsForeign => Language != Language.Vietnamese;

    public string Name => IsForeign ? Indicator.NameEn ?? Indicator.Name : Indicator.Name;

    public string Description => IsForeign ? Indicator.DescriptionEn ?? Indicator.Description : Indicator.Description;

    /// <summary>Language of the name where it is not the page's.</summary>
    public string? NameLanguage => IsForeign && Indicator.NameEn is null ? Language.Vietnamese.Code : null;

    public string? DescriptionLanguage => IsForeign && Indicator.DescriptionEn is null ? Language.Vietnamese.Code : null;

    /// <summary>Sources and notes are written in Vietnamese.</summary>
    public string? SourceLanguage => IsForeign ? Language.Vietnamese.Code : null;

    public string Path => IndicatorPaths.Of(Indicator.Key, Language);

    public Observation? Latest => Indicator.Observations is [.., var last] ? last : null;

    public string Unit => IsForeign ? Indicator.UnitEn ?? Indicator.Unit : Indicator.Unit;

    /// <summary>“18,66%”, “12.500 hồ sơ”.</summary>
    public string Value(double value) => Figure(value) + (UnitWords is { } words ? "\u00A0" + words : "");

    /// <summary>“18,66%”, “12.500”.</summary>
    public string Figure(double value) => Numbers.Format(value, Language) + (UnitWords is null ? "%" : "");

    /// <summary>The unit where it stands apart from the number; null for per cent.</summary>
    public string? UnitWords => Unit == "%" ? null : Unit;

    /// <summary>“năm 2025”, “quý 3/2025”, “tháng 9/2025”, “30/09/2025”.</summary>
    public string Period(DateOnly date) => Indicator.Frequency switch
    {
        IndicatorFrequency.Year => Text.InPeriod(date.Year, null),
        IndicatorFrequency.Quarter => Text.InQuarter(date.Year, (date.Month + 2) / 3),
        IndicatorFrequency.Month => Text.InPeriod(date.Year, date.Month),
        _ => CivicTime.Short(date, Language),
    };

    /// <summary>The same for the axis of a chart.</summary>
    public string Brief(DateOnly date) => Indicator.Frequency switch
    {
        IndicatorFrequency.Year => $"{date.Year}",
        IndicatorFrequency.Quarter => Text.InQuarter(date.Year, (date.Month + 2) / 3),
        _ => $"{date.Month}/{date.Year}",
    };

    /// <summary>“khoảng 25%, đến năm 2025”; null without a target.</summary>
    public string? Target => Indicator.Target is { } target ? Text.TargetBy(Value(target.Value), target.Approximate, Period(target.Date)) : null;

    /// <summary>How far it has come, and how far there is to go.</summary>
    public IndicatorProgress? Progress => IndicatorProgress.Of(Indicator);

    /// <summary>What is left, in words: “Còn 2,5 điểm phần trăm”; null without a target or values.</summary>
    public string? Gap => Progress switch
    {
        null => null,
        { Reached: true } => Text.TargetReached,
        { Over: true } progress => Text.TargetMissed(Distance(progress.Gap)),
        { } progress => Text.TargetGap(Distance(progress.Gap), Indicator.Direction == IndicatorDirection.Down),
    };

    /// <summary>What the chart shows, for whoever does not see it.</summary>
    public string Summary
    {
        get
        {
            var (first, last) = (Indicator.Observations[0], Indicator.Observations[^1]);
            var line = first == last ? $"{Value(last.Value)} ({Period(last.Date)})" : Text.FromTo($"{Value(first.Value)} ({Period(first.Date)})", $"{Value(last.Value)} ({Period(last.Date)})");
            return $"{Name}: {line}." + (Target is { } target ? $" {Text.TargetLabel}: {target}." : "");
        }
    }

    private string Distance(double gap) => Unit == "%" ? $"{Numbers.Format(gap, Language)} {Text.PercentagePoints}" : Value(gap);
}
