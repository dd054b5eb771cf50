namespace CommsPortal.Cms.Checks.Links;

/// <summary>Links to articles that are still to come show as bare words until these are public.</summary>
public sealed class DraftLinkCheck(LinksOfTexts links) : IArticleCheck
{
    public CheckDescription Description { get; } = new(
        "link-to-draft", "Liên kết tới bài chưa đăng",
        "Liên kết tới một bài chưa đăng chỉ hiện khi bài kia được đăng; đến lúc đó bạn đọc chỉ thấy chữ.", CheckSeverity.Warning);

    public async Task<IReadOnlyList<Finding>> FindAsync(CheckedArticle article, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(article);
        var all = links.Within(article).Where(l => l.Article is not null).ToList();
        var targets = await LinkTargets.LoadAsync(article.Db, all, cancellationToken);
        return all.Where(l => targets.Find(l.Article!.Value) is { PublicEdition: null, WithdrawnAt: null, DeletedAt: null } target
            && target.Id != article.Id)
            .Select(l => l.Found($"Bài được dẫn chưa đăng: “{targets.Find(l.Article!.Value)!.Headline}”.",
                "Đăng bài kia trước, hoặc ghi nhận nếu bài kia sắp đăng.", l.Article))
            .ToList();
    }
}
