using CommsPortal.Cms.Mail.Transport;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Mail;

/// <summary>Letters to people: an outbox, and what takes them out of the house.</summary>
public static class MailRegistration
{
    public static IServiceCollection AddMail(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<MailOptions>().Bind(configuration.GetSection(MailOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        return services
            .AddSingleton<IMailOutbox, MailOutbox>()
            .AddSingleton<SmtpTransport>()
            .AddSingleton<FileDrop>()
            .AddSingleton<IMailTransport>(provider => string.IsNullOrEmpty(provider.GetRequiredService<IOptions<MailOptions>>().Value.Host)
                ? provider.GetRequiredService<FileDrop>()
                : provider.GetRequiredService<SmtpTransport>())
            .AddSingleton<MailDispatcher>();
    }

    /// <summary>What runs beside the web server; commands do without.</summary>
    public static IServiceCollection AddMailServices(this IServiceCollection services) =>
        services.AddHostedService(provider => provider.GetRequiredService<MailDispatcher>())
            .AddHostedService(provider => provider.GetRequiredService<Notices.NoticeClock>());
}
