using CommsPortal.Cms.Articles;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Checks.Links;

/// <summary>Links within the portal lead to something: not to what is deleted, withdrawn or never was.</summary>
public sealed class InternalLinkCheck(LinksOfTexts links) : IArticleCheck
{
    private const string Remedy = "Sửa hoặc bỏ liên kết.";

    public CheckDescription Description { get; } = new(
        "internal-link", "Liên kết nội bộ hỏng",
        "Liên kết tới bài và trang của cổng phải dẫn tới nơi có thật: bài đã gỡ, đã xóa hay địa chỉ sai là liên kết hỏng.",
        CheckSeverity.Error)
    {
        ChangesByItself = true,
    };

    public async Task<IReadOnlyList<Finding>> FindAsync(CheckedArticle article, CancellationToken cancellationToken)
    {
        var all = links.Within(article).ToList();
        var targets = await LinkTargets.LoadAsync(article.Db, all, cancellationToken);
        var found = new List<Finding>();
        foreach (var link in all.Take(ArticleChecks.MostFindings * 4))
        {
            if (link.Article is { } id)
            {
                if (Fault(targets.Find(id)) is { } fault)
                    found.Add(link.Found(fault, Remedy, targets.Find(id)?.Id));
            }
            else if (!await targets.LeadsSomewhereAsync(link.Path, cancellationToken))
            {
                found.Add(link.Found($"Cổng không có trang {link.Path}.", Remedy));
            }
        }

        found.AddRange(LinksOfTexts.Unusable(article, Remedy));
        found.AddRange(LinksOfTexts.WithoutHeading(article, Remedy));
        found.AddRange(await InListsAsync(article, cancellationToken));
        return found;
    }

    // What is listed as related but not public yet simply shows later.
    private static async Task<IEnumerable<Finding>> InListsAsync(CheckedArticle article, CancellationToken cancellationToken)
    {
        var (related, campaigns) = (article.Content.Related, article.Content.Campaigns);
        if (related.Count + campaigns.Count == 0)
            return [];
        var ids = related.Concat(campaigns).Distinct().ToList();
        var known = await article.Db.Articles.AsNoTracking().Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, cancellationToken);
        Finding? At(string field, Guid id) => Fault(known.GetValueOrDefault(id)) is { } fault
            ? new Finding(field, fault, "Bỏ bài này khỏi danh sách.")
            {
                Quote = known.GetValueOrDefault(id)?.Headline ?? "",
                Subject = id.ToString(),
                Other = known.GetValueOrDefault(id)?.Id,
            }
            : null;
        return related.Select(id => At("related", id)).Concat(campaigns.Select(id => At("campaigns", id))).OfType<Finding>();
    }

    private static string? Fault(Article? target) => target switch
    {
        null => "Liên kết tới bài không có trong cổng.",
        { DeletedAt: not null } => $"Liên kết tới bài đã xóa: “{target.Headline}”.",
        { PublicEdition: null, WithdrawnAt: not null } => $"Liên kết tới bài đã gỡ: “{target.Headline}”.",
        _ => null,
    };
}
