namespace CommsPortal.Cms.Articles;

/// <summary>The states as people read them (Vietnamese).</summary>
public static class EditionStateName
{
    public static string Of(EditionState state) => state switch
    {
        EditionState.Draft => "Bản nháp",
        EditionState.InReview => "Chờ duyệt",
        EditionState.Approved => "Đã duyệt",
        EditionState.Scheduled => "Hẹn giờ đăng",
        EditionState.Published => "Đã đăng",
        EditionState.Superseded => "Đã thay bằng bản mới",
        EditionState.Withdrawn => "Đã gỡ",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "A state without a name."),
    };
}
