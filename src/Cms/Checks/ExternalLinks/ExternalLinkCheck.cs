using CommsPortal.Cms.Checks.Links;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Checks.ExternalLinks;

/// <summary>
/// Links out of the portal lead to something, as far as is known: answers are kept for a while, and what is not known is asked in the
/// background. Without an answer nothing is held up.
/// </summary>
public sealed class ExternalLinkCheck(LinksOfTexts links, ExternalLinkQueue queue, IOptions<ChecksOptions> options) : IArticleCheck
{
    private const string Remedy = "Mở thử liên kết; sửa địa chỉ, thay bằng trang khác hoặc bỏ.";

    public CheckDescription Description { get; } = new(
        "external-link", "Liên kết ngoài hỏng",
        "Liên kết ra ngoài cổng được hỏi trong nền. Trang báo không có (404, 410) hoặc tên máy chủ không tồn tại là liên kết hỏng; khi không hỏi được thì không cản việc đăng.",
        CheckSeverity.Warning);

    public async Task<IReadOnlyList<Finding>> FindAsync(CheckedArticle article, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(article);
        var outside = links.Outside(article).Take(ArticleChecks.MostFindings * 4).ToList();
        if (!options.Value.ExternalLinks || outside.Count == 0)
            return [];
        var keys = outside.Select(l => ExternalLinkRecord.KeyOf(l.Url.AbsoluteUri)).Distinct().ToList();
        var known = await article.Db.ExternalLinks.AsNoTracking().Where(l => keys.Contains(l.Key))
            .ToDictionaryAsync(l => l.Key, cancellationToken);
        var found = new List<Finding>();
        foreach (var (text, offset, length, url) in outside)
        {
            var answer = known.GetValueOrDefault(ExternalLinkRecord.KeyOf(url.AbsoluteUri));
            if (answer is null || article.Now - answer.CheckedAt > TimeSpan.FromHours(options.Value.ExternalLinkHours))
                queue.Add(url.AbsoluteUri);
            if (answer?.Verdict == LinkVerdict.Alive)
                continue;
            var dead = answer?.Verdict == LinkVerdict.Dead;
            var message = dead ? $"{url.Host}: {answer!.Detail}" : $"{url.Host}: chưa kiểm tra được. {answer?.Detail}".TrimEnd();
            found.Add(Finding.At(text, offset, length, message, Remedy) with { Subject = url.AbsoluteUri, Inconclusive = !dead });
        }

        return found;
    }
}
