using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;
using CommsPortal.Contracts.Taxonomies;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Desk.Bulk;

/// <summary>What a person wants done to the chosen articles.</summary>
/// <param name="Taxonomy">The taxonomy of a term.</param>
/// <param name="Value">See <see cref="BulkAction.Value"/>.</param>
/// <param name="Submit">Whether changed texts are submitted for review at once.</param>
public sealed record BulkOrder(BulkVerb Verb, string? Taxonomy, string Value, bool Submit)
{
    private const int LongestTag = 60;
    private const int LongestReason = 4_000;

    /// <exception cref="EditorialException">Something is missing or does not exist.</exception>
    internal async Task RequireAsync(PortalDbContext db, CancellationToken cancellationToken)
    {
        switch (Verb)
        {
            case BulkVerb.Tag or BulkVerb.Untag:
                if (Value.Length is 0 or > LongestTag || Value.Contains(',', StringComparison.Ordinal))
                    throw Invalid("Hãy ghi một từ khóa, nhiều nhất 60 ký tự, không có dấu phẩy.");
                break;
            case BulkVerb.MoveToColumn:
                if (Value.Length > 0 && !await db.Columns.AnyAsync(c => c.Slug == Value, cancellationToken))
                    throw Invalid("Hãy chọn một chuyên mục.");
                break;
            case BulkVerb.AddTerm or BulkVerb.RemoveTerm or BulkVerb.MoveToTerm:
                if (!TaxonomyKind.All.Contains(Taxonomy) || !await db.Terms.AnyAsync(t => t.Kind == Taxonomy && t.Slug == Value, cancellationToken))
                    throw Invalid("Hãy chọn một mục trong danh mục.");
                break;
            case BulkVerb.Withdraw:
                if (Value.Length is 0 or > LongestReason)
                    throw Invalid("Hãy ghi lý do gỡ bài; lý do được lưu và hiển thị cho bạn đọc.");
                break;
            default:
                throw Invalid("Hãy chọn việc cần làm.");
        }
    }

    private static EditorialException Invalid(string message) => new(ProblemCode.InvalidContent, message);
}
