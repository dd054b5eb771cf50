using CommsPortal.Contracts.Articles;
using CommsPortal.PublicSite.Languages;

namespace CommsPortal.PublicSite.Embeds;

/// <summary>What a card shows: an article, or that it was withdrawn, or that there is none.</summary>
/// <param name="Site">Name of the site.</param>
public sealed record EmbedModel(Language Language, string Site, Article? Article, WithdrawalNotice? Notice)
{
    public string Title => Article?.Headline ?? (Notice is null ? Language.Text.NotFoundTitle : Language.Text.GoneTitle);

    /// <summary>Root-relative path of the page that the card leads to.</summary>
    public string Path => Article?.Path ?? Notice?.Path ?? Language.Home;
}
