namespace CommsPortal.Cms.Nominations.Forms;

/// <summary>A page of the form in which units nominate.</summary>
/// <param name="Code">In addresses.</param>
/// <param name="Title">Vietnamese, two or three words.</param>
/// <param name="Fields">What is asked there, as the rules name it.</param>
public sealed record NominationStep(string Code, string Title, IReadOnlyList<string> Fields)
{
    public const string Files = "files";
    public const string Review = "review";

    public static IReadOnlyList<NominationStep> All { get; } =
    [
        new("kind", "Gương nào", ["kind", "subject"]),
        new("unit", "Ở đâu", ["subjectUnit", "organisation", "locality", "sector"]),
        new("story", "Đã làm gì", ["summary", "problem", "approach", "howToReplicate", "beneficiaries", "links"]),
        new("results", "Kết quả", ["results"]),
        new(Files, "Hình ảnh, tài liệu", ["files"]),
        new("consent", "Đồng ý", ["consentPerson", "consentForm", "consentGivenOn", "consentEvidence"]),
        new("contact", "Liên hệ", ["contactName", "contactPosition", "contactPhone", "contactEmail"]),
        new(Review, "Xem lại và gửi", []),
    ];

    public int Number => All.TakeWhile(step => step.Code != Code).Count() + 1;

    public NominationStep? Next => All.ElementAtOrDefault(Number);

    public NominationStep? Previous => All.ElementAtOrDefault(Number - 2);

    public static NominationStep? Find(string? code) => All.FirstOrDefault(step => step.Code == code);

    /// <summary>The step that asks for a field.</summary>
    public static NominationStep Of(string field) => All.FirstOrDefault(step => step.Fields.Contains(field)) ?? All[0];
}
