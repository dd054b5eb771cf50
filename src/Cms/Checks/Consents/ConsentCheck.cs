using System.Globalization;
using CommsPortal.Cms.Content.Types;
using CommsPortal.Cms.Slugs;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Checks.Consents;

/// <summary>Whoever is held up as an example has agreed to it, and has not taken that back.</summary>
public sealed class ConsentCheck : IArticleCheck
{
    private const string Individual = "individual";
    private const string Field = "subject";

    public CheckDescription Description { get; } = new(
        "person-consent", "Thiếu đồng ý của nhân vật",
        "Gương điển hình là cá nhân chỉ được đăng khi đã ghi nhận sự đồng ý của người đó (ngày, hình thức). Rút lại sự đồng ý có hiệu lực ngay. Nội dung mẫu hư cấu không cần.",
        CheckSeverity.Error)
    {
        ChangesByItself = true,
    };

    public async Task<IReadOnlyList<Finding>> FindAsync(CheckedArticle article, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(article);
        var consents = article.Id is { } id
            ? await article.Db.Consents.AsNoTracking().Where(c => c.ArticleId == id).OrderBy(c => c.GivenOn).ToListAsync(cancellationToken)
            : [];
        var found = Withdrawn(consents).ToList();
        if (Missing(article, consents) is { } missing)
            found.Add(missing);
        return found;
    }

    // Of each person the last word counts; whoever took it back and agreed anew is not in the way.
    private static IEnumerable<Finding> Withdrawn(IReadOnlyList<PersonConsent> consents) =>
        from person in consents.GroupBy(c => Slug.From(c.Person), StringComparer.Ordinal)
        where person.All(c => c.WithdrawnOn is not null)
        let last = person.MaxBy(c => c.WithdrawnOn)!
        select new Finding(
            Field, string.Create(CultureInfo.InvariantCulture, $"{last.Person} đã rút lại sự đồng ý ngày {last.WithdrawnOn:d/M/yyyy}."),
            "Bỏ tên và hình ảnh người này khỏi bài rồi xóa khỏi danh sách đồng ý, hoặc không đăng.")
        { Quote = last.Person, Subject = last.Id.ToString() };

    private static Finding? Missing(CheckedArticle article, IReadOnlyList<PersonConsent> consents)
    {
        if (article.Content is not ModelExample { Category: Individual, Sample: false } example
            || string.IsNullOrWhiteSpace(example.Subject))
            return null;
        return consents.Any(c => Names(example.Subject, c.Person))
            ? null
            : new Finding(Field, $"Chưa ghi nhận sự đồng ý của {example.Subject.Trim()}.",
                "Ghi ngày và hình thức đồng ý ở mục “Đồng ý của nhân vật” trên trang bài.")
            {
                Quote = example.Subject.Trim(),
                Subject = "missing",
            };
    }

    // "Ông Nguyễn Văn A (Ba A)" names "Nguyễn Văn A".
    private static bool Names(string subject, string person)
    {
        var (all, name) = (Slug.From(subject, 400), Slug.From(person, 400));
        return name.Length > 0 && $"-{all}-".Contains($"-{name}-", StringComparison.Ordinal);
    }
}
