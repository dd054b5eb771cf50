namespace CommsPortal.Cms.Content.Types;

/// <summary>How an organisation solved a problem by digital means, with measured results (câu chuyện chuyển đổi số).</summary>
[ContentType("case-study", Title = "Câu chuyện chuyển đổi số", Section = "cau-chuyen", SectionEn = "case-studies",
    Description = "Vấn đề, cách làm, chi phí, kết quả đo được và cách nhân rộng.")]
public sealed class CaseStudy : Exemplar;
