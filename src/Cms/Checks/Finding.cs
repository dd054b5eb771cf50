using CommsPortal.Cms.Checks.Texts;

namespace CommsPortal.Cms.Checks;

/// <summary>One fault at its place.</summary>
/// <param name="Field">Path of the field, for instance <c>body</c> or <c>results[0].indicator</c>.</param>
/// <param name="Message">What is wrong (Vietnamese).</param>
/// <param name="Remedy">What to do about it (Vietnamese).</param>
public sealed record Finding(string Field, string Message, string Remedy)
{
    /// <summary>The words in question, as people may be shown them: numbers that identify a person are masked.</summary>
    public string Quote { get; init; } = "";

    /// <summary>Where the words begin in the field's text, in UTF-16 units; null when the finding is about the field as a whole.</summary>
    public int? Offset { get; init; }

    /// <summary>How many units of the field's text are meant.</summary>
    public int Length { get; init; }

    /// <summary>What tells it from another finding of the same check in the same passage, for instance the address of a link.</summary>
    public string Subject { get; init; } = "";

    /// <summary>True when nothing could be found out; it is shown and stops nothing.</summary>
    public bool Inconclusive { get; init; }

    /// <summary>Another article that it is about.</summary>
    public Guid? Other { get; init; }

    /// <summary>A finding about words of a text.</summary>
    /// <param name="offset">Place in the text's source.</param>
    public static Finding At(CheckedText text, int offset, int length, string message, string remedy)
    {
        ArgumentNullException.ThrowIfNull(text);
        var quote = Quotation.Of(text.Source, offset, length);
        return new Finding(text.Field, message, remedy) { Quote = quote, Offset = offset, Length = length, Subject = quote };
    }
}
