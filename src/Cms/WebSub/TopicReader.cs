using System.Net;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.WebSub;

/// <summary>Reads feeds from the site, which is ours: its address is a setting and nothing that outsiders say.</summary>
public sealed class TopicReader : IDisposable
{
    private const int Largest = 16 * 1024 * 1024;

    private readonly Uri site;
    private readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
    {
        Timeout = TimeSpan.FromSeconds(60),
        MaxResponseContentBufferSize = Largest,
    };

    public TopicReader(IOptions<WebSubOptions> options, IOptions<PortalOptions> portal)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(portal);
        site = options.Value.SiteUrl ?? new Uri(portal.Value.SiteBaseUrl);
    }

    /// <summary>The feed; null when the site has none there.</summary>
    /// <exception cref="HttpRequestException">The site cannot be asked now.</exception>
    public async Task<TopicContent?> ReadAsync(string topic, CancellationToken cancellationToken)
    {
        var address = new Uri(site, new Uri(topic).PathAndQuery);
        try
        {
            using var answer = await client.GetAsync(address, cancellationToken);
            if (answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Gone or HttpStatusCode.BadRequest)
                return null;
            answer.EnsureSuccessStatusCode();
            var bytes = await answer.Content.ReadAsByteArrayAsync(cancellationToken);
            return new TopicContent(bytes, answer.Content.Headers.ContentType?.ToString() ?? "application/octet-stream", Convert.ToHexStringLower(SHA256.HashData(bytes)));
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new HttpRequestException("The site did not answer in time.", exception);
        }
    }

    public void Dispose() => client.Dispose();
}
