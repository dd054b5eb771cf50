using System.Text;
using CommsPortal.Cms.Content;
using CommsPortal.Cms.Content.Types;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Workflow;

namespace CommsPortal.DeliveryBench;

/// <summary>Writes, approves and publishes news of ordinary length: about 700 syllables in a dozen paragraphs, always the same for the same number.</summary>
internal sealed class SampleNewsroom(CreateArticle create, SubmitArticle submit, ApproveArticle approve, PublishArticle publish)
{
    private static readonly string[] Words =
        ("thành phố chuyển đổi số người dân doanh nghiệp phường xã dịch vụ công trực tuyến hồ sơ cán bộ dữ liệu nền tảng ứng dụng y tế giáo dục "
        + "giao thông an toàn thông tin kinh tế xã hội mô hình cách làm mới hiệu quả tiết kiệm thời gian chi phí phản ánh hiện trường").Split(' ');

    private static readonly Actor Writer = Actor.Of(new Guid(1, 0, 0, new byte[8]), "Lan", [Role.Administrator], []);
    private static readonly Actor Approver = Actor.Of(new Guid(2, 0, 0, new byte[8]), "Hạnh", [Role.Approver], []);

    public async Task<Guid> PublishAsync(int number, CancellationToken cancellationToken)
    {
        var random = new Random(number);
        var news = new News
        {
            Headline = $"{Text(random, 12)} {number}",
            Lead = Text(random, 40),
            Body = string.Join("\n\n", Enumerable.Range(0, 12).Select(_ => Text(random, 55))),
            Tags = [Text(random, 2), Text(random, 2)],
            Bylines = [new BylineEntry { Author = "Tổ Thời sự" }],
            Sample = true,
        };
        var id = (await create.ExecuteAsync("news", news, new ArticleOrigin("vi"), Writer, cancellationToken)).ArticleId;
        await submit.ExecuteAsync(id, null, Writer, cancellationToken);
        await approve.ExecuteAsync(id, null, null, Approver, cancellationToken);
        await publish.ExecuteAsync(id, null, Approver, cancellationToken);
        return id;
    }

    private static string Text(Random random, int syllables)
    {
        var text = new StringBuilder();
        for (var i = 0; i < syllables; i++)
            text.Append(i == 0 ? "" : " ").Append(Words[random.Next(Words.Length)]);
        return char.ToUpperInvariant(text[0]) + text.ToString(1, text.Length - 1);
    }
}
