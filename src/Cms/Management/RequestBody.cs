using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CommsPortal.Cms.Content;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;
using Microsoft.AspNetCore.Http.Features;

namespace CommsPortal.Cms.Management;

/// <summary>Reads the JSON of a request strictly: bounded, no double members, no member that the shape does not have.</summary>
internal static partial class RequestBody
{
    /// <summary>Largest body in bytes: the longest text that a type allows, escaped, and room for the rest.</summary>
    private const long MaxBytes = 8 * 1024 * 1024;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 16 };

    /// <summary>The body as an object of <typeparamref name="T"/>.</summary>
    /// <exception cref="EditorialException">It is not; the message or the errors say why.</exception>
    public static async Task<T> ReadAsync<T>(HttpContext context, CancellationToken cancellationToken) =>
        As<T>(await ReadNodeAsync(context, cancellationToken));

    /// <summary>Turns parsed JSON into <typeparamref name="T"/>; unknown members and wrong kinds of value are named.</summary>
    /// <exception cref="InvalidContentException">It has another shape.</exception>
    public static T As<T>(JsonNode json) => Converted(() => json.Deserialize<T>(ContentJson.StrictOptions));

    /// <inheritdoc cref="As{T}"/>
    public static T Converted<T>(Func<T?> convert)
    {
        try
        {
            return convert() ?? throw Invalid("", "Yêu cầu trống.");
        }
        catch (JsonException exception)
        {
            throw Unmapped().Match(exception.Message) is { Success: true } unknown
                ? Invalid(unknown.Groups["name"].Value, "Không có mục này.")
                : Invalid(PathOf(exception), "Giá trị không đúng kiểu.");
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or DecoderFallbackException)
        {
            // How the framework answers half of a surrogate pair, and values that do not fit their type.
            throw Invalid("", "Có giá trị không đọc được: " + exception.Message);
        }
    }

    /// <exception cref="EditorialException">The body is not JSON, or too large.</exception>
    public static async Task<JsonNode> ReadNodeAsync(HttpContext context, CancellationToken cancellationToken)
    {
        if (!context.Request.HasJsonContentType())
            throw new EditorialException(ProblemCode.InvalidContent, "Hãy gửi JSON với Content-Type: application/json.");
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = MaxBytes;
        try
        {
            return await JsonNode.ParseAsync(context.Request.Body, documentOptions: Strict, cancellationToken: cancellationToken)
                ?? throw Invalid("", "Yêu cầu trống.");
        }
        catch (JsonException exception)
        {
            throw Invalid("", "Không phải JSON hợp lệ: " + exception.Message);
        }
        catch (BadHttpRequestException exception) when (exception.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            throw new EditorialException(ProblemCode.TooLarge, "Yêu cầu lớn quá 8 MiB.");
        }
    }

    public static InvalidContentException Invalid(string path, string message)
    {
        var errors = new ContentErrors();
        errors.Add(path, message);
        return new InvalidContentException(errors);
    }

    private static string PathOf(JsonException exception) => (exception.Path ?? "").TrimStart('$').TrimStart('.');

    // How the framework begins its message about a member that the class does not have; the rest names our classes.
    [GeneratedRegex("^The JSON property '(?<name>[^']*)' could not be mapped", RegexOptions.ExplicitCapture)]
    private static partial Regex Unmapped();
}
