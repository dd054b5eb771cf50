using System.Globalization;
using System.Text.Json.Nodes;
using CommsPortal.Cms.Delivery.Parameters;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace CommsPortal.Cms.Delivery.Description;

/// <summary>Adds to each operation what the framework cannot see: the query parameters that the route checks, examples, 304 and headers.</summary>
internal sealed class DescribeOperation : IOpenApiOperationTransformer
{
    private static readonly Dictionary<string, string> PathParameters = new()
    {
        ["id"] = "Identifier of the article or file; it never changes.",
        ["number"] = "Number of a published edition, counted from 1 within the article.",
        ["form"] = "json, ninjs, html, md, txt or jsonfeed.",
        ["slug"] = "Slug of the column.",
        ["locale"] = "vi or en.",
        ["kind"] = "pillars, sectors, localities, organisations or audiences.",
        ["type"] = "Name of a content type; see /api/v1/types.",
        ["token"] = "The token of a preview link.",
    };

    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(context);
        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
            parameter.Description ??= PathParameters.GetValueOrDefault(parameter.Name ?? "");
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
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
        foreach (var (status, response) in operation.Responses ?? [])
        {
            var answer = context.Description.SupportedResponseTypes.FirstOrDefault(t => t.StatusCode.ToString(CultureInfo.InvariantCulture) == status);
            foreach (var (format, content) in response.Content ?? new Dictionary<string, OpenApiMediaType>())
            {
                content.Example ??= format == "application/problem+json"
                    ? ApiExamples.Problem(int.Parse(status, CultureInfo.InvariantCulture))
                    : answer?.Type is { } type ? ApiExamples.Of(type) : null;
            }
        }

        operation.Responses?.TryAdd("304", new OpenApiResponse { Description = "Not Modified: the bytes that your `If-None-Match` names are still right." });
    }
}
