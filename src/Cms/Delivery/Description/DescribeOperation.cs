using System.Globalization;
using System.Text.Json.Nodes;
using CommsPortal.Cms.Delivery.Parameters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace CommsPortal.Cms.Delivery.Description;

/// <summary>Adds to each operation what the framework cannot see: the query parameters that the route checks, examples, 304 and headers.</summary>
/// <param name="root">Of the API's paths, for instance <c>api/v1/</c>.</param>
internal sealed class DescribeOperation(string root) : IOpenApiOperationTransformer
{
    private static readonly Dictionary<string, string> PathParameters = new()
    {
        ["id"] = "Identifier of the article or file; it never changes.",
        ["name"] = "Name of the file.",
        ["number"] = "Number of a published edition, counted from 1 within the article.",
        ["form"] = "json, ninjs, html, md, txt or jsonfeed.",
        ["sequence"] = "Position of the row in the log.",
        ["slug"] = "Slug of the column.",
        ["key"] = "Key of the indicator.",
        ["locale"] = "vi or en.",
        ["kind"] = "pillars, sectors, localities, organisations or audiences.",
        ["type"] = "Name of a content type; see /api/v1/types.",
        ["token"] = "The token of a preview link.",
        ["path"] = "Root-relative path of a page of the site.",
    };

    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(context);
        operation.OperationId = OperationName.Of(context.Description.HttpMethod ?? "get", context.Description.RelativePath![root.Length..]);
        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
            parameter.Description ??= PathParameters.GetValueOrDefault(parameter.Name ?? "", $"The {parameter.Name}.");
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        operation.Description ??= operation.Summary + '.';
        foreach (var parameter in metadata.OfType<QueryParameters>().LastOrDefault()?.All ?? [])
            (operation.Parameters ??= []).Add(Describe(parameter));
        DescribeAnswers(operation, context);
        return Task.CompletedTask;
    }

    private static OpenApiParameter Describe(QueryParameter parameter)
    {
        var value = new OpenApiSchema
        {
            Type = parameter.Type == "integer" ? JsonSchemaType.Integer : JsonSchemaType.String,
            Format = parameter.Format,
            Minimum = parameter.Minimum?.ToString(CultureInfo.InvariantCulture),
            Maximum = parameter.Maximum?.ToString(CultureInfo.InvariantCulture),
            Default = parameter.Default is null ? null : ValueOf(parameter, parameter.Default),
            Enum = parameter.Values.Count == 0 ? null : [.. parameter.Values.Select(v => (JsonNode)v)],
        };
        return new OpenApiParameter
        {
            Name = parameter.Name,
            In = ParameterLocation.Query,
            Description = parameter.Repeated ? parameter.Description + " Repeat it for \"any of\"." : parameter.Description,
            Required = parameter.Required,
            Example = parameter.Example is null ? null : ValueOf(parameter, parameter.Example),
            Schema = parameter.Repeated ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = value, MaxItems = QueryReader.MostValues } : value,
            Explode = parameter.Repeated,
            Style = ParameterStyle.Form,
        };
    }

    private static JsonNode ValueOf(QueryParameter parameter, string text)
    {
        JsonNode value = parameter.Type == "integer" ? int.Parse(text, CultureInfo.InvariantCulture) : text;
        return parameter.Repeated ? new JsonArray(value) : value;
    }

    private static void DescribeAnswers(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        var isForm = operation.Parameters?.Any(parameter => parameter.Name == "form") == true;
        foreach (var (status, response) in operation.Responses ?? [])
        {
            var answer = context.Description.SupportedResponseTypes.FirstOrDefault(t => t.StatusCode.ToString(CultureInfo.InvariantCulture) == status);
            foreach (var (format, content) in response.Content ?? new Dictionary<string, OpenApiMediaType>())
            {
                if (isForm && status == "200" && format.EndsWith("json", StringComparison.Ordinal))
                    content.Schema = null; // A document of a standard of its own.
                content.Example ??= format == "application/problem+json"
                    ? ApiExamples.Problem(int.Parse(status, CultureInfo.InvariantCulture))
                    : answer?.Type is { } type ? ApiExamples.Of(type) : null;
            }
        }

        var sent = context.Description.ParameterDescriptions.FirstOrDefault(p => p.Source == BindingSource.Body)?.Type;
        foreach (var content in operation.RequestBody?.Content?.Values ?? [])
            content.Example ??= sent is null ? null : ApiExamples.Of(sent);
        if (context.Description.HttpMethod is not ("GET" or "HEAD"))
            return;
        operation.Responses?.TryAdd("304", new OpenApiResponse { Description = "Not Modified: the bytes that your `If-None-Match` names are still right." });
    }
}
