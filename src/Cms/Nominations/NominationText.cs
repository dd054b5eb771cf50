using CommsPortal.Cms.Slugs;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;

namespace CommsPortal.Cms.Nominations;

/// <summary>Texts that people type into nominations: normalised, trimmed, cut nowhere.</summary>
internal static class NominationText
{
    public const int Short = 200;
    public const int Lead = 600;
    public const int Long = 10_000;
    public const int Message = 4_000;

    /// <returns>Null for a text of nothing.</returns>
    /// <exception cref="EditorialException">It is longer than <paramref name="longest"/> characters.</exception>
    public static string? Read(string? text, int longest, string title)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var clean = VietnameseText.Normalize(text).ReplaceLineEndings("\n").Trim();
        return clean.Length <= longest
            ? clean
            : throw new EditorialException(
                ProblemCode.InvalidContent,
                string.Create(Media.Vietnamese.Culture, $"{title} dài {clean.Length:N0} ký tự; tối đa {longest:N0}. Hãy rút gọn."));
    }

    /// <exception cref="EditorialException">It is empty or too long.</exception>
    public static string Require(string? text, int longest, string title, string whenMissing) =>
        Read(text, longest, title) ?? throw new EditorialException(ProblemCode.InvalidContent, whenMissing);
}
