using System.Text.Json;
using System.Text.Json.Nodes;
using CommsPortal.Cms.Content;
using CommsPortal.Cms.Delivery.Answers;
using CommsPortal.Cms.Errors;
using CommsPortal.Contracts;
using CommsPortal.Contracts.Problems;
using CommsPortal.Contracts.Types;

namespace CommsPortal.Cms.Delivery;

/// <summary><c>types</c>: the content types and their JSON Schemas.</summary>
public static class TypeEndpoints
{
    private const string SchemaType = "application/schema+json";

    public static void MapTypes(this RouteGroupBuilder api)
    {
        api.MapRead("/types", List, "List content types").WithTags("Types");
        api.MapRead("/types/{type}", Read, "Read the JSON Schema of a content type").WithTags("Types")
            .WithDescription("JSON Schema 2020-12 of everything an editor fills in; `x-details` names the fields that stand in an article's `details`.")
            .WithMetadata(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(JsonObject), [SchemaType]));
    }

    private static JsonAnswer<ListPage<ContentTypeInfo>> List(ContentTypeRegistry types)
    {
        var items = types.All.Select(t => new ContentTypeInfo(t.Name, t.Title, t.Declaration.Section, $"/api/v1/types/{t.Name}")).ToList();
        return ListJson.Answer<ContentTypeInfo>(items, items.Count, null, CachePolicy.Program);
    }

    private static IResult Read(string type, ContentTypeRegistry types)
    {
        if (types.Find(type) is not { } descriptor)
            return PortalProblems.Of(ProblemCode.NotFound, "There is no such content type", $"Types are {string.Join(", ", types.All.Select(t => t.Name))}.");
        var json = JsonSerializer.SerializeToUtf8Bytes(JsonSchema.Of(descriptor), PortalJson.Options);
        return new JsonAnswer<JsonObject>(new FinishedAnswer(json, null, CachePolicy.Program, contentType: SchemaType));
    }
}
