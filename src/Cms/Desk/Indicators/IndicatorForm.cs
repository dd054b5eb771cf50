using System.Globalization;
using CommsPortal.Cms.Desk.Definitions;
using CommsPortal.Cms.Indicators;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Indicators;
using CommsPortal.Contracts.Problems;

namespace CommsPortal.Cms.Desk.Indicators;

/// <summary>An indicator as its form has it, without its observations.</summary>
public sealed class IndicatorForm : IVersionedForm
{
    /// <summary>The version that the form was filled from; 0 for a new indicator.</summary>
    public int Version { get; set; }

    public string? Key { get; set; }

    public string? Name { get; set; }

    public string? NameEn { get; set; }

    public string? Description { get; set; }

    public string? DescriptionEn { get; set; }

    public string? Unit { get; set; }

    public string? UnitEn { get; set; }

    public string? Pillar { get; set; }

    public string Direction { get; set; } = IndicatorDirection.Up;

    public string Frequency { get; set; } = IndicatorFrequency.Year;

    /// <summary>Empty where nothing has been set.</summary>
    public string? TargetValue { get; set; }

    public string? TargetDate { get; set; }

    public bool TargetApproximate { get; set; }

    public string? TargetSource { get; set; }

    public string? TargetUrl { get; set; }

    public string? Order { get; set; }

    public bool Published { get; set; }

    public static IndicatorForm Of(IndicatorDefinition indicator, int version)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return new IndicatorForm
        {
            Version = version,
            Key = indicator.Key,
            Name = indicator.Name,
            NameEn = indicator.NameEn,
            Description = indicator.Description,
            DescriptionEn = indicator.DescriptionEn,
            Unit = indicator.Unit,
            UnitEn = indicator.UnitEn,
            Pillar = indicator.Pillar,
            Direction = indicator.Direction,
            Frequency = indicator.Frequency,
            TargetValue = indicator.Target is { } target ? DecimalText.Show(target.Value) : null,
            TargetDate = TermForm.Write(indicator.Target?.Date),
            TargetApproximate = indicator.Target?.Approximate ?? false,
            TargetSource = indicator.Target?.Source,
            TargetUrl = indicator.Target?.SourceUrl,
            Order = indicator.Order.ToString(CultureInfo.InvariantCulture),
            Published = indicator.Published,
        };
    }

    /// <param name="observations">What the indicator has; the form leaves it alone.</param>
    /// <exception cref="EditorialException">A number or date cannot be read.</exception>
    public IndicatorDefinition Read(string key, IReadOnlyList<ObservationDefinition> observations) => new()
    {
        Key = key,
        Name = TermForm.Text(Name) ?? "",
        NameEn = TermForm.Text(NameEn),
        Description = TermForm.Text(Description) ?? "",
        DescriptionEn = TermForm.Text(DescriptionEn),
        Unit = TermForm.Text(Unit) ?? "",
        UnitEn = TermForm.Text(UnitEn),
        Pillar = TermForm.Text(Pillar),
        Direction = Direction,
        Frequency = Frequency,
        Target = ReadTarget(),
        Order = ReadOrder(),
        Published = Published,
        Observations = observations,
    };

    private TargetDefinition? ReadTarget()
    {
        if (TermForm.Text(TargetValue) is not { } value)
            return TermForm.Text(TargetSource) is null ? null : throw new EditorialException(ProblemCode.InvalidContent, "Đã ghi văn bản đặt ra chỉ tiêu mà chưa ghi mức cần đạt.");
        return new TargetDefinition
        {
            Value = DecimalText.Read(value, "Mức cần đạt"),
            Date = TermForm.Day(TargetDate) ?? throw new EditorialException(ProblemCode.InvalidContent, "Mức cần đạt phải có hạn đạt, chẳng hạn 31/12/2025."),
            Approximate = TargetApproximate,
            Source = TermForm.Text(TargetSource) ?? "",
            SourceUrl = TermForm.Text(TargetUrl),
        };
    }

    private int ReadOrder() =>
        TermForm.Text(Order) is not { } typed ? 0
        : int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var order) ? order
        : throw new EditorialException(ProblemCode.InvalidContent, $"Thứ tự: “{typed}” không phải số nguyên.");
}
