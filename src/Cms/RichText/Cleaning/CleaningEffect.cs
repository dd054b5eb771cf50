namespace CommsPortal.Cms.RichText.Cleaning;

/// <summary>What a line of a <see cref="CleaningReport"/> is about.</summary>
public enum CleaningEffect
{
    /// <summary>Kept in another form.</summary>
    Changed,

    /// <summary>Not in the article.</summary>
    Dropped,

    /// <summary>The editor still has something to do.</summary>
    ToDo,
}
