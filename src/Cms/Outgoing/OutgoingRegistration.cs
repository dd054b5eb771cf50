namespace CommsPortal.Cms.Outgoing;

/// <summary>Calling machines that outsiders name.</summary>
public static class OutgoingRegistration
{
    public static IServiceCollection AddOutgoing(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<OutgoingOptions>().Bind(configuration.GetSection(OutgoingOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        return services
            .AddSingleton<IHostResolver, SystemHostResolver>()
            .AddSingleton<OutgoingClient>();
    }
}
