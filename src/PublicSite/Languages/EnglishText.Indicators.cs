using CommsPortal.Contracts.Indicators;

namespace CommsPortal.PublicSite.Languages;

internal sealed partial class EnglishText
{
    public override string IndicatorsTitle => "Targets and progress";

    public override string IndicatorsDescription => "What the city has set out to reach in digital transformation, what has been measured so far, and where each number is from.";

    public override string NoIndicators => "No indicators have been published yet.";

    public override string NoObservations => "No figures yet";

    public override string TargetLabel => "Target";

    public override string TargetSource => "Target set by";

    public override string TargetReached => "Target reached";

    public override string ProgressLabel => "Progress";

    public override string PercentagePoints => "percentage points";

    public override string ObservationsTitle => "Figures by period";

    public override string PeriodLabel => "Period";

    public override string ValueLabel => "Value";

    public override string StatusLabel => "Status";

    public override string DownloadTable => "Download the figures (CSV)";

    public override string TargetsOfDocument => "Targets of this document";

    public override string InQuarter(int year, int quarter) => $"Q{quarter} {year}";

    public override string TargetBy(string value, bool approximate, string period) => $"{(approximate ? "about " : "")}{value} by {period}";

    public override string TargetGap(string distance, bool down) => down ? $"{distance} still to come down" : $"{distance} to go";

    public override string TargetMissed(string distance) => $"{distance} short when its time was over";

    public override string ShareOfTarget(int percent, bool down) => down ? $"{percent}% of the way" : $"{percent}% of the target";

    public override string FromTo(string first, string last) => $"from {first} to {last}";

    public override string StatusOf(string status) => status switch
    {
        ObservationStatus.Preliminary => "preliminary",
        ObservationStatus.Revised => "revised",
        _ => "final",
    };
}
