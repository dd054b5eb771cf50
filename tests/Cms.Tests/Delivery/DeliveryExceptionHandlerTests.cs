using System.Text.Json;
using CommsPortal.Cms.Delivery;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace CommsPortal.Cms.Tests.Delivery;

public sealed class DeliveryExceptionHandlerTests
{
    [Theory]
    [InlineData("/api/v1/articles", 503, "unavailable")]
    [InlineData("/api/post/x", 503, "unavailable")]
    public async Task A_database_that_cannot_be_asked_is_503(string path, int status, string code) =>
        Assert.Equal((status, code), await HandleAsync(path, new InvalidOperationException("x", new SqliteException("locked", 5))));

    [Fact]
    public async Task A_fault_of_ours_is_500_with_a_code_and_tells_nothing() =>
        Assert.Equal((500, "internal-error"), await HandleAsync("/api/v1/articles", new InvalidOperationException("secret")));

    [Theory]
    [InlineData("/desk")]
    [InlineData("/api/manage/v1/articles")]
    public async Task Other_parts_answer_their_own_faults(string path) =>
        Assert.Equal((200, ""), await HandleAsync(path, new InvalidOperationException("x")));

    private static async Task<(int Status, string Code)> HandleAsync(string path, Exception exception)
    {
        var context = new DefaultHttpContext { RequestServices = new ServiceCollection().AddLogging().BuildServiceProvider() };
        context.Request.Path = path;
        context.Response.Body = new MemoryStream();
        if (!await new DeliveryExceptionHandler().TryHandleAsync(context, exception, CancellationToken.None))
            return (context.Response.StatusCode, "");
        context.Response.Body.Position = 0;
        using var problem = await JsonDocument.ParseAsync(context.Response.Body);
        Assert.DoesNotContain("secret", problem.RootElement.ToString(), StringComparison.Ordinal);
        return (context.Response.StatusCode, problem.RootElement.GetProperty("code").GetString()!);
    }
}
