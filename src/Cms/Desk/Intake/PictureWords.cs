using CommsPortal.Cms.Media.Library;

namespace CommsPortal.Cms.Desk.Intake;

/// <summary>What somebody wrote about a picture that came in with a document.</summary>
public sealed class PictureWords
{
    public Guid Id { get; set; }

    /// <summary>The version of the library's item that was shown.</summary>
    public int Version { get; set; }

    public string? Alt { get; set; }

    public string? Credit { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Alt) && string.IsNullOrWhiteSpace(Credit);

    /// <summary>What is left empty leaves the library's words as they are.</summary>
    public MediaTexts Texts => new(Given(Alt), Credit: Given(Credit));

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
