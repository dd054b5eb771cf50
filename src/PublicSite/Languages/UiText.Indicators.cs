namespace CommsPortal.PublicSite.Languages;

/// <summary>Words of indicators.</summary>
public abstract partial class UiText
{
    public abstract string IndicatorsTitle { get; }

    public abstract string IndicatorsDescription { get; }

    public abstract string NoIndicators { get; }

    public abstract string NoObservations { get; }

    public abstract string TargetLabel { get; }

    public abstract string TargetSource { get; }

    public abstract string TargetReached { get; }

    public abstract string ProgressLabel { get; }

    public abstract string PercentagePoints { get; }

    public abstract string ObservationsTitle { get; }

    public abstract string PeriodLabel { get; }

    public abstract string ValueLabel { get; }

    public abstract string StatusLabel { get; }

    public abstract string DownloadTable { get; }

    public abstract string TargetsOfDocument { get; }

    /// <summary>“quý 3/2025”.</summary>
    public abstract string InQuarter(int year, int quarter);

    /// <summary>“khoảng 25%, đến năm 2025”.</summary>
    public abstract string TargetBy(string value, bool approximate, string period);

    /// <summary>What is left to go: “còn 2,5 điểm phần trăm”.</summary>
    public abstract string TargetGap(string distance, bool down);

    /// <summary>The day is over and the target was not reached.</summary>
    public abstract string TargetMissed(string distance);

    /// <summary>“Đạt 90% mức chỉ tiêu”; going down, of the way to it.</summary>
    public abstract string ShareOfTarget(int percent, bool down);

    /// <summary>“từ … đến …”.</summary>
    public abstract string FromTo(string first, string last);

    /// <param name="status">One of <see cref="Contracts.Indicators.ObservationStatus"/>.</param>
    public abstract string StatusOf(string status);
}
