using CommsPortal.Cms.Press;
using CommsPortal.Contracts.Taxonomies;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Representations;

/// <summary>Absolute addresses of what articles name by paths, for readers who are not on our site.</summary>
public sealed class SiteAddresses
{
    private const string MediaRoot = "/media/";
    private readonly string site;
    private readonly string cms;
    private readonly string files;

    public SiteAddresses(IOptions<PortalOptions> options)
    {
        ArgumentNullException.ThrowIfNull(options);
        (site, cms) = (options.Value.SiteBaseUrl.TrimEnd('/'), options.Value.CmsBaseUrl.TrimEnd('/'));
        files = site;
    }

    private SiteAddresses(SiteAddresses others, string files) => (site, cms, this.files) = (others.site, others.cms, files);

    /// <summary>The same, with images and files where newsrooms have them that are not public yet.</summary>
    public SiteAddresses UnderEmbargo() => new(this, cms + PressEndpoints.Root);

    /// <summary>Under which terms newsrooms use content, for people and programs.</summary>
    public string Terms => Api(PressEndpoints.Root + "/terms");

    /// <summary>The site's home page in a language.</summary>
    public string Home(string locale) => site + (locale == "en" ? "/en" : "/");

    /// <summary>A page or a file of the site; what is absolute already stays as it is.</summary>
    public string Page(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (!path.StartsWith('/') || path.StartsWith("//", StringComparison.Ordinal))
            return path;
        return (path.StartsWith(MediaRoot, StringComparison.Ordinal) ? files : site) + path;
    }

    /// <summary>An address of the API.</summary>
    public string Api(string path) => cms + path;

    /// <summary>The page of a term; null for kinds that have none.</summary>
    public string? Term(string kind, string slug, string locale) => (kind, locale == "en") switch
    {
        (TaxonomyKind.Pillars, var english) => $"{site}{(english ? "/en/pillars" : "/tru-cot")}/{slug}",
        (TaxonomyKind.Sectors, var english) => $"{site}{(english ? "/en/sectors" : "/linh-vuc")}/{slug}",
        (TaxonomyKind.Localities, var english) => $"{site}{(english ? "/en/localities" : "/dia-phuong")}/{slug}",
        (TaxonomyKind.Organisations, var english) => $"{site}{(english ? "/en/organisations" : "/don-vi")}/{slug}",
        _ => null,
    };
}
