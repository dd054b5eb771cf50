namespace CommsPortal.PublicSite.Languages;

/// <content>Words of the articles' pages.</content>
internal sealed partial class VietnameseText
{
    public override string Contents => "Trong bài này";

    public override string ClausesOfDocument => "Các mục của văn bản";

    public override string MainResult => "Kết quả chính";

    public override string HowToReplicateLink => "Làm theo cách này";

    public override string PreviousInSeries => "Kỳ trước";

    public override string NextInSeries => "Kỳ sau";

    public override string SeriesLabel => "Các kỳ của chuyên mục";

    public override string CitedIn => "Được nhắc đến trong";

    public override string CarriedOutIn => "Văn bản đi vào cuộc sống";

    public override string CarriedOutAsWhole => "Nhắc đến cả văn bản";

    public override string LinkToClause(string title) => $"Liên kết đến mục {title}";

    public override string Issue(long issue) => $"Kỳ {Numbers.Format(issue, Language.Vietnamese)}";

    public override string WholeArchive(long issues) => $"Xem cả {Numbers.Format(issues, Language.Vietnamese)} kỳ";

    public override string Money(long dong) => dong switch
    {
        >= 1_000_000_000 => $"{Rounded(dong / 1e9)} tỷ đồng",
        >= 1_000_000 => $"{Rounded(dong / 1e6)} triệu đồng",
        _ => $"{Numbers.Format(dong, Language.Vietnamese)} đồng",
    };

    private static string Rounded(double number) => Numbers.Format(Math.Round(number, 2), Language.Vietnamese);
}
