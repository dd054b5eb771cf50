using System.Reflection;
using CommsPortal.Cms.Errors;
using CommsPortal.Cms.Tests.Infrastructure;
using CommsPortal.Contracts.Problems;

namespace CommsPortal.Cms.Tests.Errors;

public sealed class ProblemDocumentationTests(CmsHost<Sqlite> host) : CmsHostTest<Sqlite>(host)
{
    [Fact]
    public async Task The_type_of_every_problem_leads_to_its_explanation()
    {
        var page = await Client.GetStringAsync(new Uri(ProblemDocumentation.Path, UriKind.Relative), Cancellation);

        var codes = typeof(ProblemCode).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!);
        Assert.All(codes, code =>
        {
            Assert.Equal($"{ProblemDocumentation.Path}#{code}", PortalProblems.Of(code, "x").ProblemDetails.Type);
            Assert.Contains($"id=\"{code}\"", page, StringComparison.Ordinal);
        });
    }
}
