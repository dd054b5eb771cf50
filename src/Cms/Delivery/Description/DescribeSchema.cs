using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace CommsPortal.Cms.Delivery.Description;

/// <summary>
/// Makes schemas say what answers hold: numbers are numbers, what is null is left out, everything else is always there, and problems have a code.
/// </summary>
internal sealed class DescribeSchema : IOpenApiSchemaTransformer
{
    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(context);
        const JsonSchemaType numbers = JsonSchemaType.Integer | JsonSchemaType.Number;
        if (schema.Type is { } type && type.HasFlag(JsonSchemaType.String) && (type & numbers) != 0)
        {
            // Numbers in quotes are read but never written.
            schema.Type = type & ~JsonSchemaType.String;
            schema.Pattern = null;
        }

        if (context.JsonTypeInfo.Type == typeof(ProblemDetails))
            DescribeProblem(schema);
        else if (context.ParameterDescription is null && context.JsonTypeInfo.Kind == JsonTypeInfoKind.Object)
            DescribeMembers(schema, context.JsonTypeInfo);
        return Task.CompletedTask;
    }

    private static void DescribeMembers(OpenApiSchema schema, JsonTypeInfo type)
    {
        var required = schema.Required ??= new HashSet<string>();
        foreach (var member in type.Properties)
        {
            if (schema.Properties is not { } members || !members.TryGetValue(member.Name, out var described))
                continue;
            var optional = member.PropertyType.IsValueType ? Nullable.GetUnderlyingType(member.PropertyType) is not null : member.IsGetNullable;
            if (!optional)
            {
                required.Add(member.Name);
                continue;
            }

            required.Remove(member.Name);
            if (described is OpenApiSchema { Type: { } kinds } own && kinds != JsonSchemaType.Null)
                own.Type = kinds & ~JsonSchemaType.Null;
            if (described.OneOf is { Count: 2 } choice && choice.SingleOrDefault(c => c.Type != JsonSchemaType.Null) is { } only)
                members[member.Name] = only;
        }
    }

    private static void DescribeProblem(OpenApiSchema schema)
    {
        schema.Description = "An RFC 9457 problem. Further members depend on the code; they are described at `type`.";
        schema.Required = new HashSet<string> { "type", "title", "status", "code" };
        schema.Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["type"] = Text("Where the code is explained.", "uri-reference"),
            ["title"] = Text("What went wrong, in a few words."),
            ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Description = "The HTTP status.", Minimum = "300", Maximum = "599" },
            ["detail"] = Text("What went wrong here, for people."),
            ["instance"] = Text("This occurrence.", "uri-reference"),
            ["code"] = Text("What went wrong, for programs: one of the codes at `/docs/problems`."),
            ["errors"] = new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Description = "Messages by parameter or field.",
                AdditionalProperties = new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.String } },
            },
        };
        schema.AdditionalPropertiesAllowed = true;
    }

    private static OpenApiSchema Text(string description, string? format = null) =>
        new() { Type = JsonSchemaType.String, Description = description, Format = format };
}
