using CommsPortal.Cms.Errors;
using CommsPortal.Cms.Management.Articles;
using CommsPortal.Cms.Workflow;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CommsPortal.Cms.Management;

/// <summary>
/// Answers refused writes. Where somebody else was first, the problem has both sides: <c>yours</c>, what was sent, and <c>current</c>,
/// what is stored now, so that the caller can put one on top of the other without asking again.
/// </summary>
internal sealed class ConflictAnswers(ManagedArticles articles) : IEndpointFilter
{
    private static readonly object Sent = new();

    /// <summary>Notes what the caller wants to store.</summary>
    public static T Remember<T>(HttpContext context, T sent)
    {
        context.Items[Sent] = sent;
        return sent;
    }

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        try
        {
            return await next(context);
        }
        catch (VersionConflictException conflict)
        {
            var current = Guid.TryParse(http.GetRouteValue("id") as string, out var id)
                ? await articles.FindAsync(id, ManagementGate.ActorOf(http), http.RequestAborted)
                : null;
            IfMatch.SetETag(http, conflict.Current);
            return Conflict(conflict, conflict.Expected, conflict.Current, current?.Content, http);
        }
        catch (DefinitionConflictException conflict)
        {
            IfMatch.SetETag(http, conflict.Current);
            return Conflict(conflict, conflict.Expected, conflict.Current, conflict.Stored, http);
        }
        catch (EditorialException refused)
        {
            return PortalProblems.Of(refused);
        }
    }

    private static ProblemHttpResult Conflict(EditorialException conflict, object expected, object actual, object? current, HttpContext http) =>
        PortalProblems.Of(conflict.Code, "Đã có thay đổi mới hơn", conflict.Message, new Dictionary<string, object?>
        {
            ["expectedVersion"] = expected,
            ["currentVersion"] = actual,
            ["yours"] = http.Items[Sent],
            ["current"] = current,
        });
}
