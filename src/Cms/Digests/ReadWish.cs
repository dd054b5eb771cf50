using System.Net.Mail;
using CommsPortal.Cms.Content;
using CommsPortal.Cms.Nominations;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Digests;
using CommsPortal.Contracts.Problems;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Digests;

/// <summary>Reads what readers typed, and refuses what cannot be.</summary>
public sealed class ReadWish(ContentTypeRegistry types)
{
    /// <summary>The address in lower case.</summary>
    /// <exception cref="EditorialException">It is none.</exception>
    public static string Address(string? typed)
    {
        var text = NominationText.Require(typed, NewDigest.LongestEmail, "Thư điện tử", "Hãy ghi địa chỉ thư điện tử.");
        return MailAddress.TryCreate(text, out var address) && address.Address == text && address.Host.Contains('.', StringComparison.Ordinal)
            ? text.ToLowerInvariant()
            : throw Invalid("Địa chỉ thư điện tử chưa đúng; ví dụ đúng: ten@example.vn.");
    }

    /// <exception cref="EditorialException">There are too many topics, or one of them is not there.</exception>
    internal async Task<DigestWish> CheckAsync(PortalDbContext db, DigestWish? wish, CancellationToken cancellationToken)
    {
        if (wish is null || !DigestRhythm.All.Contains(wish.Rhythm))
            throw Invalid("Hãy chọn nhận thư mỗi ngày hay mỗi tuần.");
        if (wish.Topics is not { Count: <= DigestTopic.Most })
            throw Invalid($"Chọn nhiều nhất {DigestTopic.Most} chủ đề; bỏ trống tất cả để nhận mọi bài.");
        var topics = wish.Topics.Where(t => t is { Kind: not null, Value: not null }).Select(Clean).Distinct().ToList();
        if (topics.Count(t => t.Kind == DigestTopic.Query) > DigestTopic.MostQueries)
            throw Invalid($"Nhiều nhất {DigestTopic.MostQueries} câu tìm kiếm.");
        foreach (var group in topics.GroupBy(t => t.Kind))
            await RequireAsync(db, group.Key, [.. group.Select(t => t.Value)], cancellationToken);
        return wish with { Locale = wish.Locale == "en" ? "en" : "vi", Topics = topics };
    }

    private static DigestTopic Clean(DigestTopic topic) => topic.Kind == DigestTopic.Query
        ? topic with { Value = NominationText.Require(topic.Value, DigestTopic.LongestQuery, "Câu tìm kiếm", "Câu tìm kiếm còn trống.").ReplaceLineEndings(" ") }
        : topic.Value.Length <= DigestTopic.LongestQuery && topic.Value.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? topic
        : throw Invalid("Một chủ đề đã chọn không còn; hãy tải lại trang và chọn lại.");

    private async Task RequireAsync(PortalDbContext db, string kind, List<string> values, CancellationToken cancellationToken)
    {
        var known = kind switch
        {
            DigestTopic.Query => values.Count,
            DigestTopic.Type => values.Count(value => types.Find(value) is not null),
            DigestTopic.Column => await db.Columns.CountAsync(c => values.Contains(c.Slug), cancellationToken),
            _ when DigestTopic.Kinds.Contains(kind) => await db.Terms.CountAsync(t => t.Kind == kind && values.Contains(t.Slug), cancellationToken),
            _ => -1,
        };
        if (known != values.Count)
            throw Invalid("Một chủ đề đã chọn không còn; hãy tải lại trang và chọn lại.");
    }

    private static EditorialException Invalid(string message) => new(ProblemCode.InvalidContent, message);
}
