namespace CommsPortal.PublicSite.Languages;

/// <content>Words of the articles' pages.</content>
internal sealed partial class EnglishText
{
    public override string Contents => "In this article";

    public override string ClausesOfDocument => "Clauses of the document";

    public override string MainResult => "Main result";

    public override string HowToReplicateLink => "How to do the same";

    public override string PreviousInSeries => "Previous issue";

    public override string NextInSeries => "Next issue";

    public override string SeriesLabel => "Issues of the column";

    public override string CitedIn => "Cited in";

    public override string CarriedOutIn => "Carried out in practice";

    public override string CarriedOutAsWhole => "On the document as a whole";

    public override string LinkToClause(string title) => $"Link to the clause {title}";

    public override string Issue(long issue) => $"Issue {Numbers.Format(issue, Language.English)}";

    public override string WholeArchive(long issues) => $"All {Numbers.Format(issues, Language.English)} issues";

    public override string Money(long dong) => dong switch
    {
        >= 1_000_000_000 => $"VND {Rounded(dong / 1e9)} billion",
        >= 1_000_000 => $"VND {Rounded(dong / 1e6)} million",
        _ => $"VND {Numbers.Format(dong, Language.English)}",
    };

    private static string Rounded(double number) => Numbers.Format(Math.Round(number, 2), Language.English);
}
