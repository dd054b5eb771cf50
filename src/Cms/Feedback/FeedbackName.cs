using CommsPortal.Contracts.Feedback;

namespace CommsPortal.Cms.Feedback;

/// <summary>Kinds and states as people read them (Vietnamese).</summary>
public static class FeedbackName
{
    public static string Of(string kind) => kind switch
    {
        FeedbackKind.Error => "Báo sai sót",
        FeedbackKind.Question => "Câu hỏi",
        FeedbackKind.Suggestion => "Góp ý",
        _ => "Việc khác",
    };

    public static string Of(FeedbackState state) => state switch
    {
        FeedbackState.New => "Mới",
        FeedbackState.Assigned => "Đang xử lý",
        FeedbackState.Answered => "Đã trả lời",
        _ => "Đã đóng",
    };
}
