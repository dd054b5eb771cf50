using CommsPortal.Cms.Checks.Texts;

namespace CommsPortal.Cms.Checks.PersonalData;

/// <summary>A check for numbers that belong to a person. What it quotes is masked, since findings are kept and shown to others.</summary>
public abstract class PersonalNumberCheck : ContentCheck
{
    // What an office gives of itself is meant to be public.
    private static readonly string[] PublicFields = ["contact.", "bylines[", "number", "source", "attribution"];

    public override IEnumerable<Finding> Find(CheckedArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var texts = article.Texts.Where(t => !PublicFields.Any(f => t.Field.StartsWith(f, StringComparison.Ordinal)));
        return texts.SelectMany(text => FindIn(article, text));
    }

    private protected abstract IEnumerable<(DigitRun Run, string Message)> FindIn(CheckedArticle article, string text);

    private protected abstract string Remedy { get; }

    private IEnumerable<Finding> FindIn(CheckedArticle article, CheckedText text) =>
        FindIn(article, text.Plain).Select(found => text.Find(found.Run.Start, found.Run.Length, found.Message, Remedy) with
        {
            Quote = Mask(found.Run.Digits),
            Subject = found.Run.Digits,
        });

    private static string Mask(string digits) =>
        string.Concat(digits.AsSpan(0, 3), new string('•', digits.Length - 5), digits.AsSpan(digits.Length - 2));
}
