namespace CommsPortal.Cms.HomePages.Previews;

/// <summary>What a person was last shown of a front page that they are composing. It is nobody else's and has no history; the next preview takes its place.</summary>
public sealed class HomeDraft
{
    /// <summary><c>vi</c> or <c>en</c>.</summary>
    public required string Locale { get; init; }

    public Guid PersonId { get; init; }

    /// <summary>A <see cref="HomeComposition"/> as JSON.</summary>
    public required string Document { get; set; }

    public DateTimeOffset SavedAt { get; set; }
}
