namespace CommsPortal.DeskBench;

/// <summary>Made Vietnamese text of the words that such an office uses.</summary>
internal static class Words
{
    private static readonly string[] All =
        ("thành phố chuyển đổi số người dân doanh nghiệp phường xã dịch vụ công trực tuyến hồ sơ cán bộ dữ liệu nền tảng ứng dụng y tế giáo dục "
        + "giao thông an toàn thông tin kinh tế xã hội mô hình cách làm mới hiệu quả tiết kiệm thời gian chi phí phản ánh hiện trường chợ hẻm trạm trường "
        + "bác sĩ thầy cô tổ dân phố đoàn viên hợp tác tiểu thương cảng kho xe buýt metro đèn tín hiệu môi trường rác nước ngập triều cảm biến bản đồ").Split(' ');

    /// <summary><paramref name="syllables"/> words with a capital first.</summary>
    public static string Text(Random random, int syllables)
    {
        var text = string.Join(' ', Enumerable.Range(0, syllables).Select(_ => All[random.Next(All.Length)]));
        return char.ToUpperInvariant(text[0]) + text[1..];
    }

    public static string Paragraphs(Random random, int count) => string.Join("\n\n", Enumerable.Range(0, count).Select(_ => Text(random, 55)));
}
