namespace CommsPortal.Cms.Content;

/// <summary>How far a machine took part in a text or its images, as content and API write it.</summary>
public static class AiUseKind
{
    public const string None = "none";

    /// <summary>A machine helped (wording, translation, summary); people wrote it and answer for it.</summary>
    public const string Assisted = "assisted";

    /// <summary>A machine made the text or its images or altered them substantially.</summary>
    public const string Generated = "generated";
}
