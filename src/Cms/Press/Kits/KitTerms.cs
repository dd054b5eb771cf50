using System.Text;
using CommsPortal.Cms.Representations;

namespace CommsPortal.Cms.Press.Kits;

/// <summary>On which terms the files of a kit may be used, as text.</summary>
internal static class KitTerms
{
    public static string Write(ArticleIssue issue, Publisher publisher, SiteAddresses addresses, IReadOnlyList<KitPicture> pictures)
    {
        var article = issue.Article;
        var text = new StringBuilder("ĐIỀU KHOẢN SỬ DỤNG\n\n");
        text.Append("Bài: ").Append(article.Headline).Append(" (phiên bản ").Append(article.Edition).Append(")\n");
        text.Append("Địa chỉ: ").Append(addresses.Page(article.Path)).Append('\n');
        text.Append("Đơn vị phát hành: ").Append(publisher.Name).Append("\n\n");
        if (ArticleWords.Note(issue) is { Length: > 0 } note)
            text.Append("LƯU Ý\n").Append(note).Append("\n\n");
        text.Append(publisher.UsageTerms).Append("\n\n");
        text.Append("Khi đăng lại xin ghi: ").Append(ArticleWords.Attribution(article, publisher, addresses)).Append('\n');
        if (pictures.Count > 0)
            text.Append("\nẢNH\n");
        foreach (var picture in pictures)
        {
            text.Append("Ảnh ").Append(picture.Number).Append(": ").Append(picture.Words.Caption.Length > 0 ? picture.Words.Caption : picture.Words.Alt)
                .Append("\n  Ghi nguồn: ").Append(picture.Words.Credit.Length > 0 ? picture.Words.Credit : publisher.Name)
                .Append("\n  Điều kiện: ").Append(picture.Words.UsageTerms).Append('\n');
        }

        return text.Append("\nKiểm tra tệp: sha256sum -c SHA256SUMS\n").ToString();
    }
}
