using CommsPortal.Cms.Slugs;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;
using CommsPortal.Contracts.Taxonomies;

namespace CommsPortal.Cms.Taxonomies;

/// <summary>What a term must be like.</summary>
internal static class TermRules
{
    public static void Require(string kind, IReadOnlyList<TermDefinition> definitions)
    {
        if (!TaxonomyKind.All.Contains(kind))
            throw Invalid($"Không có danh mục “{kind}”; các danh mục: {string.Join(", ", TaxonomyKind.All)}.");
        if (definitions.GroupBy(d => d.Slug).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw Invalid($"Mục “{twice.Key}” có hai lần trong danh sách.");
        foreach (var definition in definitions)
            Require(definition);
    }

    private static void Require(TermDefinition definition)
    {
        if (!Slug.IsValid(definition.Slug))
            throw Invalid($"Mã “{definition.Slug}” chưa đúng: chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối.");
        if (string.IsNullOrWhiteSpace(definition.Name) || definition.Name.Length > 200)
            throw Invalid($"Mục “{definition.Slug}” cần tên, nhiều nhất 200 ký tự.");
        if (definition.ValidTo < definition.ValidFrom)
            throw Invalid($"Mục “{definition.Slug}” có ngày hết hiệu lực trước ngày hiệu lực.");
        if (definition.Predecessors.Contains(definition.Slug) || definition.Parent == definition.Slug)
            throw Invalid($"Mục “{definition.Slug}” không thể là tiền thân hay cấp trên của chính mình.");
    }

    private static EditorialException Invalid(string message) => new(ProblemCode.InvalidContent, message);
}
