namespace CommsPortal.Cms.Representations;

/// <summary>The words beside an article's own, in its language.</summary>
internal sealed record ArticleLabels
{
    public static ArticleLabels Vietnamese { get; } = new()
    {
        Site = "Truyền thông Chuyển đổi số",
        UsageTerms = "Được đăng lại khi giữ đúng nội dung và ghi rõ nguồn. Ảnh dùng theo giấy phép ghi kèm từng ảnh.",
        Problem = "Vấn đề",
        Approach = "Cách làm",
        Replicate = "Nhân rộng như thế nào",
        Results = "Kết quả đo được",
        Progress = "Tiến độ",
        Indicator = "Chỉ số",
        Before = "Trước",
        After = "Sau",
        Target = "Mục tiêu",
        Current = "Hiện tại",
        AsOf = "Tính đến",
        Unit = "Đơn vị tính",
        Source = "Nguồn số liệu",
        Cost = "Chi phí",
        Beneficiaries = "Đối tượng thụ hưởng",
        Contact = "Liên hệ",
        Facts = "Thông tin",
        Corrections = "Đính chính",
        Wrong = "Đã viết",
        Right = "Xin sửa là",
        TakenFrom = "Nguồn",
        Credit = "Khi đăng lại xin ghi",
        Image = "Ảnh",
        Sample = "Nội dung mẫu: người, đơn vị và số liệu trong bài là hư cấu.",
        Ai = "Có dùng trí tuệ nhân tạo",
        Embargo = "CẤM PHÁT HÀNH trước {0}.",
        Withdrawn = "Bài đã được rút ngày {0}: {1}",
        Correction = "ĐÍNH CHÍNH ngày {0} (phiên bản {1}). Đã viết: {2} Xin sửa là: {3}",
        Members = new Dictionary<string, string>
        {
            ["subject"] = "Tên tập thể, cá nhân, mô hình",
            ["subjectUnit"] = "Đơn vị",
            ["number"] = "Số, ký hiệu",
            ["issuer"] = "Cơ quan ban hành",
            ["issuedOn"] = "Ngày ban hành",
            ["summary"] = "Trích yếu",
            ["signer"] = "Người ký",
            ["signerTitle"] = "Chức vụ người ký",
            ["recipients"] = "Nơi nhận",
            ["startsOn"] = "Bắt đầu",
            ["endsOn"] = "Kết thúc",
            ["organiser"] = "Đơn vị phát động",
            ["goal"] = "Mục tiêu",
        },
    };

    public static ArticleLabels English { get; } = new()
    {
        Site = "Digital Transformation News",
        UsageTerms = "May be republished unchanged with the source named. Images are used under the licence given with each.",
        Problem = "The problem",
        Approach = "The approach",
        Replicate = "How to replicate it",
        Results = "Measured results",
        Progress = "Progress",
        Indicator = "Indicator",
        Before = "Before",
        After = "After",
        Target = "Target",
        Current = "Now",
        AsOf = "As of",
        Unit = "Unit",
        Source = "Source of the figure",
        Cost = "Cost",
        Beneficiaries = "Who benefits",
        Contact = "Contact",
        Facts = "Facts",
        Corrections = "Corrections",
        Wrong = "We wrote",
        Right = "It should read",
        TakenFrom = "Source",
        Credit = "When republishing, please credit",
        Image = "Image",
        Sample = "Sample content: the people, units and figures in it are invented.",
        Ai = "Made with artificial intelligence",
        Embargo = "EMBARGOED until {0}.",
        Withdrawn = "Withdrawn on {0}: {1}",
        Correction = "CORRECTION of {0} (edition {1}). We wrote: {2} It should read: {3}",
        Members = new Dictionary<string, string>
        {
            ["subject"] = "Name",
            ["subjectUnit"] = "Unit",
            ["number"] = "Number",
            ["issuer"] = "Issued by",
            ["issuedOn"] = "Issued on",
            ["summary"] = "Summary",
            ["signer"] = "Signed by",
            ["signerTitle"] = "Position of the signer",
            ["recipients"] = "Recipients",
            ["startsOn"] = "Begins",
            ["endsOn"] = "Ends",
            ["organiser"] = "Organised by",
            ["goal"] = "Goal",
        },
    };

    public required string Site { get; init; }

    public required string UsageTerms { get; init; }

    public required string Problem { get; init; }

    public required string Approach { get; init; }

    public required string Replicate { get; init; }

    public required string Results { get; init; }

    public required string Progress { get; init; }

    public required string Indicator { get; init; }

    public required string Before { get; init; }

    public required string After { get; init; }

    public required string Target { get; init; }

    public required string Current { get; init; }

    public required string AsOf { get; init; }

    public required string Unit { get; init; }

    public required string Source { get; init; }

    public required string Cost { get; init; }

    public required string Beneficiaries { get; init; }

    public required string Contact { get; init; }

    public required string Facts { get; init; }

    public required string Corrections { get; init; }

    public required string Wrong { get; init; }

    public required string Right { get; init; }

    public required string TakenFrom { get; init; }

    public required string Credit { get; init; }

    public required string Image { get; init; }

    public required string Sample { get; init; }

    public required string Ai { get; init; }

    /// <summary>With a place for the moment.</summary>
    public required string Embargo { get; init; }

    /// <summary>With places for the day and the reason.</summary>
    public required string Withdrawn { get; init; }

    /// <summary>With places for the day, the edition, what was wrong and what is right.</summary>
    public required string Correction { get; init; }

    /// <summary>Titles of members of <see cref="Contracts.Articles.Article.Details"/> that are one line each.</summary>
    public required IReadOnlyDictionary<string, string> Members { get; init; }

    public static ArticleLabels Of(string locale) => locale == "en" ? English : Vietnamese;
}
