using CommsPortal.Cms.Checks.Gate;
using CommsPortal.Cms.Management.Checks;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CommsPortal.Cms.Errors;

/// <summary>RFC 9457 problems with the portal's codes.</summary>
public static class PortalProblems
{
    /// <summary>Base of the problems' <c>type</c> URLs; each code is documented at its anchor.</summary>
    private const string TypeBase = ProblemDocumentation.Path + "#";

    /// <summary>The HTTP status of a code.</summary>
    public static int StatusOf(string code) => code switch
    {
        ProblemCode.UnknownParameter or ProblemCode.InvalidParameter => StatusCodes.Status400BadRequest,
        ProblemCode.InvalidContent or ProblemCode.ChecksFailed or ProblemCode.MediaRefused => StatusCodes.Status422UnprocessableEntity,
        ProblemCode.Unauthenticated => StatusCodes.Status401Unauthorized,
        ProblemCode.Forbidden or ProblemCode.FourEyes => StatusCodes.Status403Forbidden,
        ProblemCode.NotFound => StatusCodes.Status404NotFound,
        ProblemCode.NotAcceptable => StatusCodes.Status406NotAcceptable,
        ProblemCode.Withdrawn => StatusCodes.Status410Gone,
        ProblemCode.Moved => StatusCodes.Status301MovedPermanently,
        ProblemCode.VersionConflict => StatusCodes.Status412PreconditionFailed,
        ProblemCode.VersionRequired => StatusCodes.Status428PreconditionRequired,
        ProblemCode.TransitionNotAllowed or ProblemCode.SlugTaken or ProblemCode.MediaInUse => StatusCodes.Status409Conflict,
        ProblemCode.TooLarge => StatusCodes.Status413PayloadTooLarge,
        ProblemCode.RateLimited => StatusCodes.Status429TooManyRequests,
        ProblemCode.Unavailable => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };

    /// <summary>A problem answer. Members of <paramref name="extensions"/> stand beside the standard ones.</summary>
    public static ProblemHttpResult Of(string code, string title, string? detail = null, IDictionary<string, object?>? extensions = null)
    {
        var members = new Dictionary<string, object?>(extensions ?? new Dictionary<string, object?>()) { ["code"] = code };
        return TypedResults.Problem(detail, statusCode: StatusOf(code), title: title, type: TypeBase + code, extensions: members);
    }

    /// <summary>The problem that says why an editorial action was refused.</summary>
    public static ProblemHttpResult Of(EditorialException exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        return exception switch
        {
            InvalidContentException invalid => Of(exception.Code, exception.Message, null, new Dictionary<string, object?> { ["errors"] = invalid.Errors.ByPath }),
            ChecksFailedException failed => Of(exception.Code, exception.Message, null, new Dictionary<string, object?>
            {
                ["findings"] = failed.Standing.Select(ManagedFinding.Of).ToList(),
            }),
            VersionConflictException conflict => Of(exception.Code, exception.Message, null, new Dictionary<string, object?>
            {
                ["expectedVersion"] = conflict.Expected,
                ["currentVersion"] = conflict.Current,
            }),
            _ => Of(exception.Code, exception.Message),
        };
    }
}
