using CommsPortal.Cms.Desk.Definitions;
using CommsPortal.Cms.Indicators;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Indicators;
using CommsPortal.Contracts.Problems;

namespace CommsPortal.Cms.Desk.Indicators;

/// <summary>A measured value as its form has it.</summary>
public sealed class ObservationForm
{
    /// <summary>Any day of the period.</summary>
    public string? Date { get; set; }

    public string? Value { get; set; }

    public string? Source { get; set; }

    public string? SourceUrl { get; set; }

    public string Status { get; set; } = ObservationStatus.Final;

    public string? Note { get; set; }

    public static ObservationForm Of(ObservationDefinition observation)
    {
        ArgumentNullException.ThrowIfNull(observation);
        return new ObservationForm
        {
            Date = TermForm.Write(observation.Date),
            Value = DecimalText.Show(observation.Value),
            Source = observation.Source,
            SourceUrl = observation.SourceUrl,
            Status = observation.Status,
            Note = observation.Note,
        };
    }

    /// <exception cref="EditorialException">The number or the date cannot be read.</exception>
    public ObservationDefinition Read() => new()
    {
        Date = TermForm.Day(Date) ?? throw new EditorialException(ProblemCode.InvalidContent, "Số liệu phải có ngày: bất kỳ ngày nào trong kỳ, chẳng hạn 31/12/2024."),
        Value = DecimalText.Read(Value, "Giá trị"),
        Source = TermForm.Text(Source) ?? "",
        SourceUrl = TermForm.Text(SourceUrl),
        Status = Status,
        Note = TermForm.Text(Note),
    };
}
