using System.Text.Json;
using CommsPortal.Cms.Tests.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.Cms.Tests.Delivery;

public sealed class DescriptionTests(CmsHost<Sqlite> host) : DeliveryTest<Sqlite>(host)
{
    [Fact]
    public async Task The_description_is_openapi_3_1_and_every_operation_is_described()
    {
        var document = await ReadAsync<JsonElement>("/openapi/v1.json");

        Assert.StartsWith("3.1.", document.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        foreach (var path in document.GetProperty("paths").EnumerateObject())
        {
            var operation = Assert.Single(path.Value.EnumerateObject());
            Assert.Equal("get", operation.Name);
            Assert.False(string.IsNullOrEmpty(operation.Value.GetProperty("summary").GetString()), path.Name);
            var responses = operation.Value.GetProperty("responses").EnumerateObject().ToDictionary(r => r.Name, r => r.Value);
            Assert.True(responses.ContainsKey("200"), path.Name);
            Assert.Contains("application/problem+json", responses["404"].GetProperty("content").EnumerateObject().Select(c => c.Name));
            foreach (var parameter in operation.Value.TryGetProperty("parameters", out var list) ? list.EnumerateArray().ToList() : [])
                Assert.True(parameter.TryGetProperty("description", out _), $"{path.Name} {parameter.GetProperty("name")}");
        }
    }

    [Fact]
    public async Task Every_route_of_the_api_is_listed()
    {
        var listed = (await ReadAsync<JsonElement>("/openapi/v1.json")).GetProperty("paths").EnumerateObject().Select(p => p.Name).ToHashSet();
        var mapped = Host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            // What the site alone sends, the counts of reads, is not for others.
            .Where(e => e.Metadata.GetMetadata<HttpMethodMetadata>() is { } methods && methods.HttpMethods.Contains("GET"))
            .Select(e => "/" + e.RoutePattern.RawText!.Trim('/')).Where(p => p.StartsWith("/api/v1/", StringComparison.Ordinal) && !p.Contains("**", StringComparison.Ordinal))
            .Select(p => string.Join('/', p.Split('/').Select(s => s.Contains(':', StringComparison.Ordinal) ? s[..s.IndexOf(':', StringComparison.Ordinal)] + "}" : s)))
            .Distinct().ToList();

        Assert.NotEmpty(mapped);
        Assert.Empty(mapped.Except(listed));
    }

    [Fact]
    public async Task Parameters_are_described_with_their_bounds_and_answers_with_examples()
    {
        var articles = (await ReadAsync<JsonElement>("/openapi/v1.json")).GetProperty("paths").GetProperty("/api/v1/articles").GetProperty("get");
        var parameters = articles.GetProperty("parameters").EnumerateArray().ToDictionary(p => p.GetProperty("name").GetString()!);

        Assert.Equal(100, parameters["limit"].GetProperty("schema").GetProperty("maximum").GetInt32());
        Assert.Equal("array", parameters["type"].GetProperty("schema").GetProperty("type").GetString());
        var example = articles.GetProperty("responses").GetProperty("200").GetProperty("content").GetProperty("application/json").GetProperty("example");
        Assert.Equal(1, example.GetProperty("total").GetInt32());
        Assert.True(articles.GetProperty("responses").TryGetProperty("304", out _));
    }
}
