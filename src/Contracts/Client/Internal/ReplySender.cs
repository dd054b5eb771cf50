using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using CommsPortal.Contracts.Press;
using CommsPortal.Contracts.Problems;

namespace CommsPortal.Contracts.Client.Internal;

/// <summary>Sends one request whose refusal is an answer like any other: nothing is kept or tried again.</summary>
internal sealed class ReplySender(HttpClient http, PortalClientOptions options)
{
    /// <param name="key">Sent as a bearer token; null for what needs none.</param>
    public async Task<PressReply<T>> SendAsync<T>(
        HttpMethod method, string url, object? body, string? key, string? forwardedFor, CancellationToken cancellationToken)
        where T : class
    {
        using var timeout = new CancellationTokenSource(options.Timeout, options.Time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            using var request = new HttpRequestMessage(method, url);
            if (body is not null)
                request.Content = JsonContent.Create(body, body.GetType(), options: PortalJson.Options);
            if (key is not null)
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
            if (forwardedFor is not null)
                request.Headers.TryAddWithoutValidation("X-Forwarded-For", forwardedFor);
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, linked.Token);
            await response.Content.LoadIntoBufferAsync(options.MaxResponseBytes, linked.Token);
            return await ReadAsync<T>($"{method} {url}", response, linked.Token);
        }
        catch (HttpRequestException failure)
        {
            throw new PortalUnavailableException($"{method} {url} failed: {failure.Message}", failure);
        }
        catch (OperationCanceledException failure) when (!cancellationToken.IsCancellationRequested)
        {
            throw new PortalUnavailableException($"{method} {url} was not answered within {options.Timeout}.", failure);
        }
    }

    private static async Task<PressReply<T>> ReadAsync<T>(string what, HttpResponseMessage response, CancellationToken cancellationToken)
        where T : class
    {
        var status = (int)response.StatusCode;
        var bytes = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        try
        {
            if (response.IsSuccessStatusCode)
                return new PressReply<T>(status, bytes.Length == 0 ? null : JsonSerializer.Deserialize<T>(bytes, PortalJson.Options));
            if (status < 500 && JsonSerializer.Deserialize<ProblemDocument>(bytes, PortalJson.Options) is { Code: not null } problem)
                return new PressReply<T>(status, null, problem.Code, problem.Title);
        }
        catch (JsonException failure)
        {
            throw new PortalException(ProblemCode.InternalError, status, $"{what}: not the JSON expected.", failure);
        }

        throw new PortalUnavailableException(status, $"{what} answered {status}.");
    }
}
