using CommsPortal.Cms.Sites;
using CommsPortal.Cms.Slugs;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Indicators;
using CommsPortal.Contracts.Problems;
using CommsPortal.Contracts.Taxonomies;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Indicators;

/// <summary>What an indicator must be like.</summary>
internal static class IndicatorRules
{
    public const int MostIndicators = 100;

    /// <summary>Ten years of months.</summary>
    public const int MostObservations = 120;

    public const int LongestName = 160;
    public const int LongestDescription = 1_000;
    public const int LongestUnit = 40;
    public const int LongestSource = 300;
    public const int LongestNote = 300;
    public const int LastOrder = 9_999;

    private const int LongestKey = 90;
    private const int LongestUrl = 300;
    private const double Largest = 1e12;
    private const int Decimals = 3;
    private const int FirstYear = 1945;
    private const int LastYear = 2100;

    /// <summary>The definition with its texts trimmed, its values in order and each date the last day of its period.</summary>
    /// <exception cref="EditorialException">Something is missing, too long or impossible; the message says what (Vietnamese).</exception>
    public static async Task<IndicatorDefinition> RequireAsync(IndicatorDefinition definition, PortalDbContext db, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(definition);
        if (!Slug.IsValid(definition.Key, LongestKey))
            throw Invalid($"Mã chỉ tiêu “{definition.Key}” chưa đúng: chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối.");
        var name = Line(definition.Name, LongestName, "Tên chỉ tiêu") ?? throw Invalid($"Chỉ tiêu “{definition.Key}” cần tên.");
        if (!IndicatorDirection.All.Contains(definition.Direction) || !IndicatorFrequency.All.Contains(definition.Frequency))
            throw Invalid($"Chỉ tiêu “{name}”: hãy chọn chiều mong muốn và kỳ số liệu trong danh sách.");
        if (definition.Order is < 0 or > LastOrder)
            throw Invalid($"Chỉ tiêu “{name}”: thứ tự là số từ 0 đến {LastOrder}.");
        if (definition.Pillar is { } pillar && !await db.Terms.AnyAsync(t => t.Kind == TaxonomyKind.Pillars && t.Slug == pillar, cancellationToken))
            throw Invalid($"Chỉ tiêu “{name}”: không có trụ cột “{pillar}”.");
        var clean = definition with
        {
            Name = name,
            NameEn = Line(definition.NameEn, LongestName, "Tên tiếng Anh"),
            Description = Text(definition.Description, LongestDescription, "Giải thích") ?? "",
            DescriptionEn = Text(definition.DescriptionEn, LongestDescription, "Giải thích tiếng Anh"),
            Unit = Line(definition.Unit, LongestUnit, "Đơn vị tính") ?? throw Invalid($"Chỉ tiêu “{name}” cần đơn vị tính, chẳng hạn % hoặc hồ sơ."),
            UnitEn = Line(definition.UnitEn, LongestUnit, "Đơn vị tính tiếng Anh"),
            Target = definition.Target is { } target ? await RequireAsync(target, db, cancellationToken) : null,
            Observations = await RequireAsync(definition.Observations, definition.Frequency, db, cancellationToken),
        };
        return clean.Published && clean.Target is null && clean.Observations.Count == 0
            ? throw Invalid($"Chỉ tiêu “{name}” chưa có mức cần đạt cũng chưa có số liệu nào, nên chưa công bố được.")
            : clean;
    }

    private static async Task<TargetDefinition> RequireAsync(TargetDefinition target, PortalDbContext db, CancellationToken cancellationToken)
    {
        RequireNumber(target.Value, "Mức cần đạt");
        RequireDay(target.Date, "Hạn đạt");
        return target with
        {
            Source = Line(target.Source, LongestSource, "Văn bản đặt ra chỉ tiêu") ?? throw Invalid("Mức cần đạt phải ghi rõ văn bản hay cơ quan đặt ra."),
            SourceUrl = await UrlAsync(target.SourceUrl, db, cancellationToken),
        };
    }

    private static async Task<IReadOnlyList<ObservationDefinition>> RequireAsync(
        IReadOnlyList<ObservationDefinition> observations, string frequency, PortalDbContext db, CancellationToken cancellationToken)
    {
        if (observations.Count > MostObservations)
            throw Invalid($"Mỗi chỉ tiêu nhiều nhất {MostObservations} số liệu.");
        var clean = new List<ObservationDefinition>(observations.Count);
        foreach (var observation in observations)
        {
            RequireDay(observation.Date, "Ngày của số liệu");
            var date = Periods.EndOf(observation.Date, frequency);
            var period = Periods.Show(date, frequency);
            RequireNumber(observation.Value, $"Số liệu {period}");
            if (!ObservationStatus.All.Contains(observation.Status))
                throw Invalid($"Số liệu {period}: tình trạng “{observation.Status}” không có trong danh sách.");
            clean.Add(observation with
            {
                Date = date,
                Source = Line(observation.Source, LongestSource, $"Nguồn của số liệu {period}") ?? throw Invalid($"Số liệu {period} chưa ghi nguồn."),
                SourceUrl = await UrlAsync(observation.SourceUrl, db, cancellationToken),
                Note = Line(observation.Note, LongestNote, $"Ghi chú của số liệu {period}"),
            });
        }

        if (clean.CountBy(o => o.Date).FirstOrDefault(c => c.Value > 1) is { Value: > 1 } twice)
            throw Invalid($"Có hai số liệu cho cùng kỳ {Periods.Show(twice.Key, frequency)}; hãy giữ một.");
        return [.. clean.OrderBy(o => o.Date)];
    }

    private static void RequireNumber(double value, string what)
    {
        if (!double.IsFinite(value) || Math.Abs(value) > Largest)
            throw Invalid($"{what} phải là một số, không quá một nghìn tỷ.");
        if (Math.Round(value, Decimals) != value)
            throw Invalid($"{what} có nhiều nhất {Decimals} chữ số thập phân.");
    }

    private static void RequireDay(DateOnly day, string what)
    {
        if (day.Year is < FirstYear or > LastYear)
            throw Invalid($"{what} phải từ năm {FirstYear} đến năm {LastYear}.");
    }

    private static async Task<string?> UrlAsync(string? typed, PortalDbContext db, CancellationToken cancellationToken)
    {
        var url = Line(typed, LongestUrl, "Địa chỉ nguồn");
        if (url is null || SiteText.IsOutside(url) || await db.PublishedPaths.AnyAsync(p => p.Path == url, cancellationToken))
            return url;
        throw Invalid($"“{url}” không phải địa chỉ bài nào của trang. Hãy chép đường dẫn của một bài đã đăng, hoặc ghi địa chỉ https:// đầy đủ.");
    }

    private static string? Line(string? text, int longest, string what) =>
        Text(text, longest, what) is not { } line ? null
        : line.Any(char.IsControl) ? throw Invalid($"{what} phải nằm trên một dòng.") : line;

    private static string? Text(string? text, int longest, string what)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var clean = text.Trim().Normalize().ReplaceLineEndings("\n");
        if (clean.Any(c => char.IsControl(c) && c != '\n'))
            throw Invalid($"{what} có ký tự điều khiển không dùng được.");
        return clean.Length <= longest ? clean : throw Invalid($"{what} nhiều nhất {longest} ký tự.");
    }

    private static EditorialException Invalid(string message) => new(ProblemCode.InvalidContent, message);
}
