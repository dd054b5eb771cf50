using CommsPortal.Cms.Audit;
using CommsPortal.Cms.People.OpenId;
using CommsPortal.Cms.People.Passwords;
using CommsPortal.Cms.People.SecondFactors;
using CommsPortal.Cms.People.Sessions;
using CommsPortal.Cms.Press;
using CommsPortal.Cms.Press.Keys;
using CommsPortal.Cms.Storage;
using CommsPortal.Contracts.Problems;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.People;

/// <summary>Sign-in to the desk by ASP.NET Core Identity, of programs by key; authorization by permission.</summary>
public static class PeopleRegistration
{
    public static IServiceCollection AddPeople(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddIdentity<PortalUser, IdentityRole<Guid>>(Configure)
            .AddEntityFrameworkStores<PortalDbContext>()
            .AddPasswordValidator<GuessablePasswords>()
            .AddDefaultTokenProviders();
        services.ConfigureApplicationCookie(cookie =>
        {
            cookie.LoginPath = "/desk/sign-in";
            cookie.AccessDeniedPath = "/desk/forbidden";
            cookie.Cookie.Name = "commsportal-desk";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.ExpireTimeSpan = DeskSessions.IdleLimit;
            cookie.SlidingExpiration = true;
            // Programs are told in their own language; only people are led to a page.
            cookie.Events.OnRedirectToLogin = context => ApiRefusal.OrRedirectAsync(context, ProblemCode.Unauthenticated);
            cookie.Events.OnRedirectToAccessDenied = context => ApiRefusal.OrRedirectAsync(context, ProblemCode.Forbidden);
        });
        AddKeys(services);
        AddSecondFactors(services);
        services.AddHttpContextAccessor();
        services.AddScoped<DeskSessions>().AddScoped<DeviceMemory>().AddScoped<DeskSignIn>();
        services.AddOptions<OpenIdOptions>().Bind(configuration.GetSection(OpenIdOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<OpenIdProvider>().AddScoped<OpenIdSignIn>();
        services.AddSingleton<CommonPasswords>().AddSingleton<PasswordStrength>();
        services.AddAuthorization();
        services.AddScoped<CurrentActor>();
        services.AddSingleton<ApiKeys>();
        services.AddSingleton<AuditNote>();
        return services;
    }

    // A passkey belongs to the desk's own name and is used at the desk's own address, whatever a request says of its host.
    private static void AddSecondFactors(IServiceCollection services)
    {
        services.AddSingleton<SecondFactorRule>().AddSingleton<TotpKeyProtection>().AddScoped<SecondFactors.SecondFactors>();
        services.AddOptions<IdentityPasskeyOptions>().Configure<IOptions<PortalOptions>>((passkeys, portal) =>
        {
            var desk = new Uri(portal.Value.CmsBaseUrl);
            passkeys.ServerDomain = desk.Host;
            passkeys.ValidateOrigin = origin => ValueTask.FromResult(!origin.CrossOrigin && origin.Origin == desk.GetLeftPart(UriPartial.Authority));
            passkeys.UserVerificationRequirement = "required";
            passkeys.ResidentKeyRequirement = "required";
        });
    }

    // A request says by its address and its header which it means; a key never falls back on a cookie.
    private static void AddKeys(IServiceCollection services)
    {
        services.AddAuthentication(ApiKeyHandler.ByHeader)
            .AddPolicyScheme(ApiKeyHandler.ByHeader, null, policy => policy.ForwardDefaultSelector = context =>
                PressEndpoints.Serves(context.Request) ? PressKeyHandler.Scheme
                : ApiKeyHandler.HasKey(context.Request) ? ApiKeyHandler.Scheme
                : IdentityConstants.ApplicationScheme)
            .AddScheme<AuthenticationSchemeOptions, ApiKeyHandler>(ApiKeyHandler.Scheme, null)
            .AddScheme<AuthenticationSchemeOptions, PressKeyHandler>(PressKeyHandler.Scheme, null);
        // Identity has named the cookie for both of these.
        services.Configure<AuthenticationOptions>(authentication =>
            (authentication.DefaultAuthenticateScheme, authentication.DefaultChallengeScheme) = (ApiKeyHandler.ByHeader, ApiKeyHandler.ByHeader));
    }

    // Length is what makes a password strong, and that nobody guesses it; composition rules only make it hard to remember.
    private static void Configure(IdentityOptions identity)
    {
        identity.Password.RequiredLength = 12;
        identity.Password.RequireDigit = false;
        identity.Password.RequireLowercase = false;
        identity.Password.RequireUppercase = false;
        identity.Password.RequireNonAlphanumeric = false;
        identity.Password.RequiredUniqueChars = 1;
        identity.User.RequireUniqueEmail = true;
        identity.Lockout.MaxFailedAccessAttempts = 5;
        identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
        identity.Lockout.AllowedForNewUsers = true;
    }
}
