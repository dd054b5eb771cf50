using CommsPortal.Contracts.Articles;
using CommsPortal.Contracts.Client;
using CommsPortal.Contracts.Sites;
using CommsPortal.PublicSite.Articles;
using CommsPortal.PublicSite.Languages;

namespace CommsPortal.PublicSite.Pages;

/// <summary>
/// What stands on every page: the standing pages that editors put into the menu, and what the office says of the site and its own menus. Read once
/// and kept until something of it changes.
/// </summary>
public sealed class SiteMenu(PortalClient portal)
{
    private const int MostEntries = 20;

    private readonly Lock _lock = new();
    private volatile IReadOnlyList<Article>? _pages;
    private volatile IReadOnlyDictionary<string, SiteDescription> _sites = new Dictionary<string, SiteDescription>();
    private Task<bool>? _reading;
    private long _changes = 1;
    private long _read;

    /// <summary>The menu as last read, without asking; empty before the first reading.</summary>
    public IReadOnlyList<MenuEntry> Known(Language language) =>
        _pages is { } pages
            ? [.. pages.Where(page => page.Locale == language.Code).Select(page => new MenuEntry(page.Headline, page.Path))]
            : [];

    /// <summary>What the office says of the site, as last read; null leaves it to the site.</summary>
    public SiteDescription? KnownSite(Language language) => _sites.GetValueOrDefault(language.Code);

    /// <summary>The menu, read anew if it may have changed; what is known when the CMS does not answer.</summary>
    public async Task<IReadOnlyList<MenuEntry>> GetAsync(Language language, CancellationToken cancellationToken)
    {
        // A reading that began before the last change is waited for too, but does not do.
        var wanted = Interlocked.Read(ref _changes);
        while (Interlocked.Read(ref _read) < wanted && await ReadOnce().WaitAsync(cancellationToken))
        {
        }

        return Known(language);
    }

    /// <summary>A standing page, the settings or the menus changed.</summary>
    public void Expire() => Interlocked.Increment(ref _changes);

    /// <summary>One reading at a time, for everybody who waits; none of them ends it by going away.</summary>
    private Task<bool> ReadOnce()
    {
        lock (_lock)
            return _reading is { IsCompleted: false } ? _reading : _reading = ReadAsync();
    }

    private async Task<bool> ReadAsync()
    {
        // Before asking: of a change that comes meanwhile, the answer may not know.
        var changes = Interlocked.Read(ref _changes);
        try
        {
            var pages = await portal.ListWholeArticlesAsync(new ArticleQuery { Types = ["page"], Limit = MostEntries }, CancellationToken.None);
            _pages = [.. pages.Items.Where(page => OrderOf(page) is not null).OrderBy(OrderOf)];
            var sites = new Dictionary<string, SiteDescription>();
            foreach (var language in new[] { Language.Vietnamese, Language.English })
            {
                if (await portal.GetSiteAsync(language.Code, CancellationToken.None) is { } site)
                    sites[language.Code] = site;
            }

            _sites = sites;
            Interlocked.Exchange(ref _read, changes);
            return true;
        }
        catch (PortalException)
        {
            return false; // The page that wants the menu is worth showing without it; the next one asks again.
        }
    }

    private static long? OrderOf(Article page) => new ArticleDetails(page).Whole("menuOrder");
}
