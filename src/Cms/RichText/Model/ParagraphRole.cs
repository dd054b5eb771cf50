namespace CommsPortal.Cms.RichText.Model;

/// <summary>What a paragraph is for, as far as its style says so.</summary>
public enum ParagraphRole
{
    Body,
    Title,

    /// <summary>The line below a title; a lead in newspapers.</summary>
    Subtitle,

    /// <summary>Belongs to the picture or table beside it.</summary>
    Caption,
}
