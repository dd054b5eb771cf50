using CommsPortal.Cms.Changes;
using CommsPortal.Contracts.Changes;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Delivery.Changes;

/// <summary>The public form of rows of the change log.</summary>
public sealed class ChangeForm(IOptions<PortalOptions> options)
{
    private readonly string site = options.Value.SiteBaseUrl.TrimEnd('/');

    public Change Of(ChangeRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new Change
        {
            Sequence = row.Sequence,
            Kind = row.Kind,
            ArticleId = row.ArticleId,
            Edition = row.Edition,
            Hash = row.Hash,
            At = row.At,
            Type = row.Type,
            Locale = row.Locale,
            Path = row.Path,
            Links = row.ArticleId is { } id ? LinksOf(id, row.Kind, row.Edition, row.Path) : null,
            Tags = row.Tags,
        };
    }

    /// <summary>The addresses of an article that is or was public. What was withdrawn or deleted has no edition to fetch.</summary>
    public ChangeLinks LinksOf(Guid id, string kind, int? edition, string? path)
    {
        var article = $"{DeliveryEndpoints.Root}/articles/{id}";
        var gone = kind is ChangeKind.Withdrawn or ChangeKind.Deleted;
        return new ChangeLinks(article, gone || edition is null ? null : $"{article}/editions/{edition}", path is null ? null : site + path);
    }
}
