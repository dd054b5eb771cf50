namespace CommsPortal.PublicSite.Consultations;

/// <summary>A comment as it was typed, and what became of it.</summary>
/// <param name="Refusal">Why it was not taken; null when nothing was refused.</param>
/// <param name="Sent">Whether it was just taken.</param>
public sealed record ConsultationForm(string? Name = null, string? Text = null, string? Refusal = null, bool Sent = false)
{
    /// <summary>A field that people do not see and programs fill in.</summary>
    public const string Trap = "website";

    public const int LongestName = 80;
    public const int LongestText = 2_000;
    public const long LargestPost = 32 * 1024;
}
