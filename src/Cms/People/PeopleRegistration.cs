using CommsPortal.Cms.Audit;
using CommsPortal.Cms.Storage;
using Microsoft.AspNetCore.Identity;

namespace CommsPortal.Cms.People;

/// <summary>Sign-in to the desk by ASP.NET Core Identity; authorization by permission.</summary>
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
        });
        services.AddAuthorization();
        services.AddScoped<CurrentActor>();
        services.AddSingleton<ApiKeys>();
        services.AddSingleton<AuditNote>();
        return services;
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
