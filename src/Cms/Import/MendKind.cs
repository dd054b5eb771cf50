namespace CommsPortal.Cms.Import;

/// <summary>What was wrong with a line.</summary>
public enum MendKind
{
    /// <summary>Spaces of other kinds than the common one, invisible characters, letters typed as base and mark.</summary>
    Characters,

    /// <summary>A line of dashes.</summary>
    Rule,

    /// <summary>Marks of bold text without a partner, doubled or around nothing.</summary>
    BoldMarks,

    /// <summary>A line that broke off inside of a paragraph or a word group.</summary>
    BrokenLine,

    /// <summary>A heading made of bold text, or with marks inside of it.</summary>
    Heading,
}
