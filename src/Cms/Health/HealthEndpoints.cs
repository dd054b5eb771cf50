using CommsPortal.Cms.Changes;
using CommsPortal.Cms.Errors;
using CommsPortal.Cms.Storage;
using CommsPortal.Contracts.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CommsPortal.Cms.Health;

/// <summary><c>/healthz</c> says that the program is alive, <c>/readyz</c> that it can serve.</summary>
public static class HealthEndpoints
{
    public static IEndpointRouteBuilder MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/healthz", () => TypedResults.Text("alive")).ExcludeFromDescription();
        app.MapGet("/readyz", ReadyAsync).ExcludeFromDescription();
        return app;
    }

    private static async Task<Results<ContentHttpResult, ProblemHttpResult>> ReadyAsync(PortalDbContext db, CancellationToken cancellationToken)
    {
        try
        {
            await ChangeLog.HeadAsync(db, cancellationToken);
            return TypedResults.Text("ready");
        }
        catch (Exception exception) when (DatabaseFailure.IsOne(exception))
        {
            return PortalProblems.Of(ProblemCode.Unavailable, "Cơ sở dữ liệu chưa sẵn sàng.");
        }
    }
}
