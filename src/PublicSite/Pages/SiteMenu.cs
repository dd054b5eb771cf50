using CommsPortal.Contracts.Articles;
using CommsPortal.Contracts.Client;
using CommsPortal.PublicSite.Articles;
using CommsPortal.PublicSite.Languages;

namespace CommsPortal.PublicSite.Pages;

/// <summary>
/// The standing pages that editors put into the menu. They stand on every page, so they are read once and kept until one changes.
/// </summary>
public sealed class SiteMenu(PortalClient portal)
{
    private const int MostEntries = 20;

    private volatile IReadOnlyList<Article>? _pages;
    private volatile bool _expired = true;

    /// <summary>The menu as last read, without asking; empty before the first reading.</summary>
    public IReadOnlyList<MenuEntry> Known(Language language) =>
        _pages is { } pages
            ? [.. pages.Where(page => page.Locale == language.Code).Select(page => new MenuEntry(page.Headline, page.Path))]
            : [];

    /// <summary>The menu, read anew if it may have changed; what is known when the CMS does not answer.</summary>
    public async Task<IReadOnlyList<MenuEntry>> GetAsync(Language language, CancellationToken cancellationToken)
    {
        if (_expired)
            await ReadAsync(cancellationToken);
        return Known(language);
    }

    /// <summary>A standing page changed.</summary>
    public void Expire() => _expired = true;

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            _expired = false; // Before asking: a change that comes meanwhile sets it again.
            var pages = await portal.ListWholeArticlesAsync(new ArticleQuery { Types = ["page"], Limit = MostEntries }, cancellationToken);
            _pages = [.. pages.Items.Where(page => OrderOf(page) is not null).OrderBy(OrderOf)];
        }
        catch (PortalException)
        {
            _expired = true; // The page that wants the menu is worth showing without it; the next one asks again.
        }
        catch (OperationCanceledException)
        {
            _expired = true;
            throw;
        }
    }

    private static long? OrderOf(Article page) => new ArticleDetails(page).Whole("menuOrder");
}
