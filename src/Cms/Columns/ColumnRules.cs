using CommsPortal.Cms.Slugs;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;

namespace CommsPortal.Cms.Columns;

/// <summary>What a column must be like.</summary>
internal static class ColumnRules
{
    private static readonly string[] Days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    public static void Require(IReadOnlyList<ColumnDefinition> definitions)
    {
        if (definitions.GroupBy(d => d.Slug).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw Invalid($"Chuyên mục “{twice.Key}” có hai lần trong danh sách.");
        foreach (var definition in definitions)
            Require(definition);
    }

    private static void Require(ColumnDefinition definition)
    {
        if (!Slug.IsValid(definition.Slug))
            throw Invalid($"Mã chuyên mục “{definition.Slug}” chưa đúng: chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối.");
        if (string.IsNullOrWhiteSpace(definition.Name) || definition.Name.Length > 200)
            throw Invalid($"Chuyên mục “{definition.Slug}” cần tên, nhiều nhất 200 ký tự.");
        if (definition.ValidTo < definition.ValidFrom)
            throw Invalid($"Chuyên mục “{definition.Slug}” có ngày kết thúc trước ngày bắt đầu.");
        var regular = definition.Cadence switch
        {
            { Kind: "weekly", Days: { Count: > 0 } days } => days.All(Days.Contains),
            { Kind: "monthly", Day: >= 1 and <= 31 } => true,
            _ => false,
        };
        if (!regular)
            throw Invalid($"Chuyên mục “{definition.Slug}” cần nhịp ra bài: hằng tuần với các ngày (monday…), hoặc hằng tháng với ngày 1–31.");
    }

    private static EditorialException Invalid(string message) => new(ProblemCode.InvalidContent, message);
}
