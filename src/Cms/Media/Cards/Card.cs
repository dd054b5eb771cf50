using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using CommsPortal.Contracts;

namespace CommsPortal.Cms.Media.Cards;

/// <summary>What stands on the card that other sites and messengers show beside a link to an article.</summary>
/// <param name="Kicker">The column, or what kind of article it is.</param>
/// <param name="Site">Name of the site.</param>
/// <param name="Date">Of first publication, as it is printed.</param>
public sealed record Card(Guid ArticleId, int Edition, string Kicker, string Headline, string Site, string Date, CardPicture? Picture)
{
    /// <summary>Pixels; the shape that OpenGraph's readers cut least of.</summary>
    public const int Width = 1200;

    /// <inheritdoc cref="Width"/>
    public const int Height = 630;

    /// <summary>Begins the name of every card in storage; no rendition is called so.</summary>
    public const string Prefix = "card-";

    /// <summary>Part of every digest; raise it when cards are drawn in another way.</summary>
    private const int Recipe = 1;

    private const int DigestLength = 16;

    /// <summary>The last part of its address, and its name in storage: two cards of one name are the same card.</summary>
    public string FileName => NameOf(Edition, Digest());

    public string Url => UrlOf(ArticleId, FileName);

    public static string NameOf(int edition, string digest) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{edition}-{digest}.jpg");

    public static string UrlOf(Guid articleId, string fileName) => $"/media/{articleId}/{fileName}";

    private string Digest()
    {
        var drawn = JsonSerializer.SerializeToUtf8Bytes(new { Recipe, Kicker, Headline, Site, Date, Picture }, PortalJson.Options);
        return Convert.ToHexStringLower(SHA256.HashData(drawn))[..DigestLength];
    }
}
