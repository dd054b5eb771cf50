using Microsoft.OpenApi;

namespace CommsPortal.Cms.Delivery.Description;

/// <summary>What the descriptions of all our APIs for readers have in common.</summary>
internal static class DescribedApi
{
    /// <summary>What the tags of operations mean, in the order of the reference.</summary>
    private static readonly Dictionary<string, string> Tags = new()
    {
        ["Articles"] = "Published articles: lists, single ones, editions, articles alike.",
        ["Changes"] = "The gapless log of changes, which mirrors follow.",
        ["Search"] = "Full-text search with or without diacritics, and completions.",
        ["Contributors"] = "Whoever articles are signed by: printed names, affiliations and counts.",
        ["Taxonomies"] = "Pillars, sectors, localities, organisations, audiences; regular columns.",
        ["Indicators"] = "What is measured: targets, observations and their sources.",
        ["Media"] = "Pictures in their renditions, and files.",
        ["Consultations"] = "Consultations on nominated exemplars.",
        ["Answers"] = "Readers' questions with the office's answers.",
        ["Site"] = "What the office says of its site, and its menus.",
        ["Types"] = "Content types and their JSON Schemas.",
        ["Redirects"] = "What a path of the site is now.",
        ["Preview"] = "Drafts, for whoever has a link.",
        ["Press"] = "What newsrooms with a key get beyond the public API.",
        ["Webhooks"] = "Messages about changes to a newsroom's own address, by Standard Webhooks 1.0.0.",
    };

    /// <summary>Describes the operations below a root, for instance <c>api/v1/</c>.</summary>
    public static IServiceCollection AddDescribedApi(this IServiceCollection services, string document, string root, Action<OpenApiDocument> describe) =>
        services.AddOpenApi(document, options =>
        {
            options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            options.ShouldInclude = description => description.RelativePath?.StartsWith(root, StringComparison.Ordinal) == true;
            options.AddSchemaTransformer<DescribeSchema>();
            options.AddOperationTransformer(new DescribeOperation(root));
            options.AddDocumentTransformer((described, _, _) =>
            {
                DescribeWhole(described);
                describe(described);
                return Task.CompletedTask;
            });
        });

    private static void DescribeWhole(OpenApiDocument document)
    {
        document.Servers = [new OpenApiServer { Url = "/", Description = "The CMS that this document comes from." }];
        foreach (var path in document.Paths.Values.OfType<OpenApiPathItem>())
            path.Operations?.Remove(HttpMethod.Head);
        var used = document.Paths.Values.SelectMany(path => path.Operations?.Values ?? Enumerable.Empty<OpenApiOperation>())
            .SelectMany(operation => operation.Tags ?? new HashSet<OpenApiTagReference>()).Select(tag => tag.Name).OfType<string>().ToHashSet();
        document.Tags = Tags.Where(tag => used.Contains(tag.Key)).Select(tag => new OpenApiTag { Name = tag.Key, Description = tag.Value })
            .Concat(used.Except(Tags.Keys).Order(StringComparer.Ordinal).Select(tag => new OpenApiTag { Name = tag, Description = tag }))
            .ToHashSet();
    }
}
