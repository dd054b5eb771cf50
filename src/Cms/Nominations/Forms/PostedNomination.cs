using CommsPortal.Cms.Content.Types;
using CommsPortal.Cms.Nominations.Commendation;
using CommsPortal.Cms.Slugs;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;

namespace CommsPortal.Cms.Nominations.Forms;

/// <summary>Puts what one step of the form sends into the content of a nomination; other steps' texts stay.</summary>
internal sealed class PostedNomination(IFormCollection form)
{
    private const int MostRows = 20;

    /// <exception cref="EditorialException">A text is too long, or an address is none.</exception>
    public void Apply(NominationStep step, NominationContent content)
    {
        switch (step.Code)
        {
            case "kind":
                content.Kind = NominationKind.IsKnown(form["kind"]) ? form["kind"].ToString() : "";
                content.Subject = Text("subject", NominationText.Short, "Tên") ?? "";
                break;
            case "unit":
                content.SubjectUnit = Text("subjectUnit", NominationText.Short, "Đơn vị của gương");
                (content.Locality, content.Sector) = (Term("locality"), Term("sector"));
                break;
            case "story":
                ApplyStory(content);
                break;
            case "results":
                content.Results = Results();
                break;
            case "consent":
                content.ConsentPerson = Text("consentPerson", NominationText.Short, "Họ tên");
                content.ConsentForm = Text("consentForm", 20, "Hình thức");
                content.ConsentGivenOn = CommendationFilter.Day(form["consentGivenOn"]);
                content.ConsentEvidence = Text("consentEvidence", 300, "Nơi lưu bằng chứng");
                break;
            case "contact":
                content.ContactName = Text("contactName", 120, "Người liên hệ");
                content.ContactPosition = Text("contactPosition", 120, "Chức vụ");
                content.ContactPhone = Text("contactPhone", 40, "Điện thoại");
                content.ContactEmail = Text("contactEmail", NominationText.Short, "Thư điện tử");
                content.ContactIsPublic = form["contactIsPublic"] == "true";
                break;
        }
    }

    /// <summary>Slug of the organisation that was chosen; null when none was asked for.</summary>
    public string? Organisation => Term("organisation");

    private void ApplyStory(NominationContent content)
    {
        content.Summary = Text("summary", NominationText.Lead, "Tóm tắt") ?? "";
        content.Problem = Text("problem", NominationText.Long, "Khó khăn trước đây") ?? "";
        content.Approach = Text("approach", NominationText.Long, "Cách làm") ?? "";
        content.HowToReplicate = Text("howToReplicate", NominationText.Long, "Nhân rộng");
        content.Beneficiaries = Text("beneficiaries", 1000, "Ai được lợi");
        var lines = (Text("links", NominationText.Message, "Minh chứng") ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        content.Links = lines.Select(Link).Distinct().Take(MostRows).ToList();
    }

    private static string Link(string line)
    {
        var text = line.Contains("://", StringComparison.Ordinal) ? line : "https://" + line;
        return Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.Host.Contains('.', StringComparison.Ordinal)
            ? address.AbsoluteUri
            : throw new EditorialException(ProblemCode.InvalidContent, $"“{line}” không phải địa chỉ trang web; ví dụ https://tphcm.gov.vn/tin. Mỗi dòng một địa chỉ.");
    }

    private List<MeasuredResult> Results()
    {
        var rows = new List<MeasuredResult>();
        for (var i = 0; i < Math.Min(form["indicator"].Count, MostRows); i++)
        {
            var row = new MeasuredResult
            {
                Indicator = Cell("indicator", i, 200) ?? "",
                Before = Cell("before", i, 60),
                After = Cell("after", i, 60),
                Unit = Cell("measure", i, 60),
                Source = Cell("source", i, 300),
            };
            if (row.Indicator.Length > 0 || row.After is not null || row.Before is not null)
                rows.Add(row);
        }

        return rows;
    }

    private string? Cell(string name, int row, int longest) =>
        NominationText.Read(form[name].ElementAtOrDefault(row), longest, "Ô trong bảng kết quả");

    private string? Text(string name, int longest, string title) => NominationText.Read(form[name], longest, title);

    private string? Term(string name) => Slug.IsValid(form[name], 200) ? form[name].ToString() : null;
}
