using CommsPortal.Cms.Audit;
using CommsPortal.Cms.Storage;
using CommsPortal.Contracts.Problems;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace CommsPortal.Cms.People;

/// <summary>Sign-in to the desk by ASP.NET Core Identity, of programs by key; authorization by permission.</summary>
public static class PeopleRegistration
{
    public static IServiceCollection AddPeople(this IServiceCollection services)
    {
        services.AddIdentity<PortalUser, IdentityRole<Guid>>(Configure)
            .AddEntityFrameworkStores<PortalDbContext>()
            .AddDefaultTokenProviders();
        services.ConfigureApplicationCookie(cookie =>
        {
            cookie.LoginPath = "/desk/sign-in";
            cookie.AccessDeniedPath = "/desk/forbidden";
            cookie.Cookie.Name = "commsportal-desk";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.ExpireTimeSpan = TimeSpan.FromHours(12);
            cookie.SlidingExpiration = true;
            // Programs are told in their own language; only people are led to a page.
            cookie.Events.OnRedirectToLogin = context => ApiRefusal.OrRedirectAsync(context, ProblemCode.Unauthenticated);
            cookie.Events.OnRedirectToAccessDenied = context => ApiRefusal.OrRedirectAsync(context, ProblemCode.Forbidden);
        });
        AddKeys(services);
        services.AddAuthorization();
        services.AddScoped<CurrentActor>();
        services.AddSingleton<ApiKeys>();
        services.AddSingleton<AuditNote>();
        return services;
    }

    // A request says by its header which of the two it means; a key never falls back on a cookie.
    private static void AddKeys(IServiceCollection services)
    {
        services.AddAuthentication(ApiKeyHandler.ByHeader)
            .AddPolicyScheme(ApiKeyHandler.ByHeader, null, policy => policy.ForwardDefaultSelector = context =>
                ApiKeyHandler.HasKey(context.Request) ? ApiKeyHandler.Scheme : IdentityConstants.ApplicationScheme)
            .AddScheme<AuthenticationSchemeOptions, ApiKeyHandler>(ApiKeyHandler.Scheme, null);
        // Identity has named the cookie for both of these.
        services.Configure<AuthenticationOptions>(authentication =>
            (authentication.DefaultAuthenticateScheme, authentication.DefaultChallengeScheme) = (ApiKeyHandler.ByHeader, ApiKeyHandler.ByHeader));
    }

    // Length is what makes a password strong; composition rules only make it hard to remember.
    private static void Configure(IdentityOptions identity)
    {
        identity.Password.RequiredLength = 12;
        identity.Password.RequireDigit = false;
        identity.Password.RequireLowercase = false;
        identity.Password.RequireUppercase = false;
        identity.Password.RequireNonAlphanumeric = false;
        identity.Password.RequiredUniqueChars = 5;
        identity.User.RequireUniqueEmail = true;
        identity.Lockout.MaxFailedAccessAttempts = 5;
        identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
        identity.Lockout.AllowedForNewUsers = true;
    }
}
