using CommsPortal.Cms.Checks.Texts;
using CommsPortal.Cms.Content;
using CommsPortal.Cms.Storage;

namespace CommsPortal.Cms.Checks;

/// <summary>What checks look at: a content, saved or not yet, and what surrounds it.</summary>
/// <param name="Id">The article; null before its first save.</param>
/// <param name="Locale"><c>vi</c> or <c>en</c>.</param>
/// <param name="Db">To look things up in; checks change nothing.</param>
public sealed record CheckedArticle(
    Guid? Id, string Locale, ContentTypeDescriptor Type, ArticleContent Content, PortalDbContext Db, DateTimeOffset Now)
{
    private readonly Lazy<IReadOnlyList<CheckedText>> texts = new(() => ContentTexts.Of(Type, Content));

    /// <summary>Every text that people wrote to be read, in the order of the form.</summary>
    public IReadOnlyList<CheckedText> Texts => texts.Value;

    /// <summary>What the administrator set for each check that has something to set, by code.</summary>
    public IReadOnlyDictionary<string, string> Options { get; init; } = new Dictionary<string, string>();

    /// <summary>Today in Ho Chi Minh City.</summary>
    public DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(Now, Clock.HoChiMinhCity).DateTime);

    /// <summary>What holds for a check's option.</summary>
    /// <exception cref="InvalidOperationException">The check has no option.</exception>
    public string OptionOf(CheckDescription check)
    {
        ArgumentNullException.ThrowIfNull(check);
        return Options.TryGetValue(check.Code, out var text)
            ? text
            : check.Option?.Default ?? throw new InvalidOperationException($"{check.Code} has no option.");
    }
}
