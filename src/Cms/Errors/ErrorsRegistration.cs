using CommsPortal.Contracts;

namespace CommsPortal.Cms.Errors;

/// <summary>How failures and all other JSON are answered.</summary>
public static class ErrorsRegistration
{
    // The order in which handlers are asked is that of their registration: the reading API's own comes before.
    public static IServiceCollection AddPortalProblems(this IServiceCollection services) => services
        .ConfigureHttpJsonOptions(json => PortalJson.Configure(json.SerializerOptions))
        .AddProblemDetails()
        .AddExceptionHandler<EditorialExceptionHandler>();
}
