namespace CommsPortal.Cms.Nominations;

/// <summary>The states as people read them (Vietnamese), and as addresses and styles write them.</summary>
public static class NominationStateName
{
    public static string Of(NominationState state) => state switch
    {
        NominationState.Draft => "Bản nháp",
        NominationState.Received => "Đã tiếp nhận",
        NominationState.Verified => "Đã xác minh",
        NominationState.Drafted => "Đang viết bài",
        NominationState.Published => "Đã đăng",
        NominationState.Proposed => "Đề nghị khen thưởng",
        NominationState.Decided => "Đã có quyết định",
        NominationState.Declined => "Không chọn",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "A state without a name."),
    };

    /// <summary>For instance <c>received</c>.</summary>
    public static string CodeOf(NominationState state) => state.ToString().ToLowerInvariant();

    public static bool TryParse(string? code, out NominationState state) =>
        Enum.TryParse(code, ignoreCase: true, out state) && Enum.IsDefined(state) && CodeOf(state) == code;
}
