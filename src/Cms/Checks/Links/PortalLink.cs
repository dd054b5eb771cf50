using CommsPortal.Cms.Checks.Texts;

namespace CommsPortal.Cms.Checks.Links;

/// <summary>A link of a text to something within the portal.</summary>
/// <param name="Text">The text it stands in.</param>
/// <param name="Article">The article that it names by id; null for a path.</param>
/// <param name="Path">The path it leads to, without query and fragment; empty when <paramref name="Article"/> says it.</param>
internal sealed record PortalLink(CheckedText Text, int Offset, int Length, Guid? Article, string Path)
{
    public Finding Found(string message, string remedy, Guid? other = null) =>
        Finding.At(Text, Offset, Length, message, remedy) with { Subject = Article?.ToString() ?? Path, Other = other };
}
