namespace CommsPortal.Cms.Content;

/// <summary>How a field is edited, checked and described in JSON Schema.</summary>
public enum FieldKind
{
    /// <summary>From the property's type: string → Text, number → Number, DateOnly → Date, bool → Boolean.</summary>
    Auto,

    /// <summary>One line of plain text.</summary>
    Text,

    /// <summary>Several lines of plain text.</summary>
    LongText,

    /// <summary>Markdown with the portal's extensions.</summary>
    Markdown,

    /// <summary>Part of the article's path.</summary>
    Slug,

    Number,

    Date,

    Boolean,

    /// <summary>One of a fixed list of values.</summary>
    Choice,

    /// <summary>Slugs of one taxonomy's terms.</summary>
    Terms,

    /// <summary>Slug of one taxonomy's term.</summary>
    Term,

    /// <summary>Slug of a column.</summary>
    Column,

    /// <summary>Free words, a list.</summary>
    Tags,

    /// <summary>Ids of other articles, a list.</summary>
    Articles,

    /// <summary>Id of an item of the media library.</summary>
    Media,

    /// <summary>A mail address.</summary>
    Email,

    /// <summary>An http or https address.</summary>
    Url,

    /// <summary>A group of fields.</summary>
    Region,

    /// <summary>A list of groups of fields.</summary>
    RegionList,
}
