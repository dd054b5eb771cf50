using CommsPortal.Cms.Articles;
using CommsPortal.Cms.Content;

namespace CommsPortal.Cms.Export;

/// <summary>One article with the text that is exported.</summary>
/// <param name="IsPublic">Whether readers see this very text.</param>
internal sealed record ExportedText(Article Article, ArticleContent Content, bool IsPublic, IReadOnlyList<ExportedConsent> Consents);
