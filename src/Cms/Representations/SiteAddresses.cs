using CommsPortal.Contracts.Taxonomies;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Representations;

/// <summary>Absolute addresses of what articles name by paths, for readers who are not on our site.</summary>
public sealed class SiteAddresses(IOptions<PortalOptions> options)
{
    private readonly string site = options.Value.SiteBaseUrl.TrimEnd('/');
    private readonly string cms = options.Value.CmsBaseUrl.TrimEnd('/');

    /// <summary>The site's home page in a language.</summary>
    public string Home(string locale) => site + (locale == "en" ? "/en" : "/");

    /// <summary>A page or a file of the site; what is absolute already stays as it is.</summary>
    public string Page(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return path.StartsWith('/') && !path.StartsWith("//", StringComparison.Ordinal) ? site + path : path;
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
