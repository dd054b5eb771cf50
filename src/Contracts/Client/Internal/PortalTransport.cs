using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using CommsPortal.Contracts.Problems;

namespace CommsPortal.Contracts.Client.Internal;

/// <summary>Sends one GET, revalidates by ETag, and turns every failure into one of the two exceptions.</summary>
/// <param name="key">Sent with every request; null for none.</param>
internal sealed class PortalTransport(HttpClient http, PortalClientOptions options, string? key = null)
{
    private static readonly HttpStatusCode[] Refusals = [HttpStatusCode.Conflict, HttpStatusCode.UnprocessableEntity, HttpStatusCode.TooManyRequests];

    private readonly ValidatedCache _cache = new(options.CacheBytes);

    /// <summary>Reads <paramref name="url"/>, or gives the problem when the status is one of <paramref name="expected"/>.</summary>
    public async Task<Reply<T>> GetAsync<T>(
        string url, TimeSpan wait, bool cached, IReadOnlyList<HttpStatusCode> expected, CancellationToken cancellationToken)
        where T : class
    {
        using var timeout = new CancellationTokenSource(options.Timeout + wait, options.Time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            ValidatedCache.Entry? known = null;
            if (cached)
                _cache.TryGet(url, out known);
            using var response = await SendAsync(url, known?.ETag, linked.Token);
            if (response.StatusCode == HttpStatusCode.NotModified && known?.Value is T unchanged)
                return new Reply<T>(unchanged, HttpStatusCode.OK, null);
            await response.Content.LoadIntoBufferAsync(options.MaxResponseBytes, linked.Token);
            if (response.StatusCode == HttpStatusCode.OK)
                return await ReadAsync<T>(url, cached, response, linked.Token);
            var problem = await ReadProblemAsync(response.Content, linked.Token);
            if (expected.Contains(response.StatusCode))
                return new Reply<T>(null, response.StatusCode, problem);
            throw Failure(url, response.StatusCode, problem);
        }
        catch (HttpRequestException failure)
        {
            throw new PortalUnavailableException($"GET {url} failed: {failure.Message}", failure);
        }
        catch (OperationCanceledException failure) when (!cancellationToken.IsCancellationRequested)
        {
            throw new PortalUnavailableException($"GET {url} was not answered within {options.Timeout + wait}.", failure);
        }
    }

    /// <summary>Sends <paramref name="body"/>; nothing is tried again.</summary>
    /// <param name="forwardedFor">Whose request it is, for the portal's limits.</param>
    /// <returns>Null when it was taken; what to tell the person when it was refused for what it says, its time or its number.</returns>
    public async Task<string?> PostAsync<T>(string url, T body, string? forwardedFor, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(options.Timeout, options.Time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            using var request = NewRequest(HttpMethod.Post, url);
            request.Content = JsonContent.Create(body, options: PortalJson.Options);
            if (forwardedFor is not null)
                request.Headers.TryAddWithoutValidation("X-Forwarded-For", forwardedFor);
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, linked.Token);
            if (response.IsSuccessStatusCode)
                return null;
            await response.Content.LoadIntoBufferAsync(options.MaxResponseBytes, linked.Token);
            var problem = await ReadProblemAsync(response.Content, linked.Token);
            return problem?.Title is { } title && Refusals.Contains(response.StatusCode) ? title : throw Failure(url, response.StatusCode, problem, "POST");
        }
        catch (HttpRequestException failure)
        {
            throw new PortalUnavailableException($"POST {url} failed: {failure.Message}", failure);
        }
        catch (OperationCanceledException failure) when (!cancellationToken.IsCancellationRequested)
        {
            throw new PortalUnavailableException($"POST {url} was not answered within {options.Timeout}.", failure);
        }
    }

    /// <summary>Begins to read an answer of any length; the caller reads its content and disposes of it.</summary>
    public async Task<HttpResponseMessage> OpenAsync(string url, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(options.Timeout, options.Time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            using var request = NewRequest(HttpMethod.Get, url);
            var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, linked.Token);
            if (response.StatusCode == HttpStatusCode.OK)
                return response;
            using (response)
            {
                await response.Content.LoadIntoBufferAsync(options.MaxResponseBytes, linked.Token);
                throw Failure(url, response.StatusCode, await ReadProblemAsync(response.Content, linked.Token));
            }
        }
        catch (HttpRequestException failure)
        {
            throw new PortalUnavailableException($"GET {url} failed: {failure.Message}", failure);
        }
        catch (OperationCanceledException failure) when (!cancellationToken.IsCancellationRequested)
        {
            throw new PortalUnavailableException($"GET {url} was not answered within {options.Timeout}.", failure);
        }
    }

    private async Task<HttpResponseMessage> SendAsync(string url, string? etag, CancellationToken cancellationToken)
    {
        using var request = NewRequest(HttpMethod.Get, url);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        if (etag is not null)
            request.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Parse(etag));
        return await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
    }

    private HttpRequestMessage NewRequest(HttpMethod method, string url)
    {
        var request = new HttpRequestMessage(method, url);
        if (key is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return request;
    }

    private async Task<Reply<T>> ReadAsync<T>(string url, bool cached, HttpResponseMessage response, CancellationToken cancellationToken)
        where T : class
    {
        var bytes = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        T value;
        try
        {
            value = JsonSerializer.Deserialize<T>(bytes, PortalJson.Options) ?? throw new JsonException("The answer is null.");
        }
        catch (JsonException failure)
        {
            throw new PortalException(ProblemCode.InternalError, (int)response.StatusCode, $"GET {url}: not the JSON expected.", failure);
        }

        if (cached && response.Headers.ETag is { } etag)
            _cache.Put(new ValidatedCache.Entry(url, etag.ToString(), value, bytes.Length));
        return new Reply<T>(value, HttpStatusCode.OK, null);
    }

    private static async Task<ProblemDocument?> ReadProblemAsync(HttpContent content, CancellationToken cancellationToken)
    {
        if (content.Headers.ContentType?.MediaType is not ("application/problem+json" or "application/json"))
            return null;
        try
        {
            return JsonSerializer.Deserialize<ProblemDocument>(
                await content.ReadAsByteArrayAsync(cancellationToken), PortalJson.Options);
        }
        catch (JsonException)
        {
            return null; // Then the status alone says what happened.
        }
    }

    private static PortalException Failure(string url, HttpStatusCode status, ProblemDocument? problem, string method = "GET")
    {
        var message = $"{method} {url} answered {(int)status}: {problem?.Detail ?? problem?.Title ?? status.ToString()}";
        if ((int)status >= 500 || status is HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout)
            return new PortalUnavailableException((int)status, message);
        return new PortalException(problem?.Code ?? ProblemCode.InternalError, (int)status, message);
    }

    /// <summary>Either a value, or an expected status with the problem that came with it.</summary>
    internal readonly record struct Reply<T>(T? Value, HttpStatusCode Status, ProblemDocument? Problem);
}
