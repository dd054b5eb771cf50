namespace CommsPortal.Cms.Feedback;

/// <summary>What readers say, and the office's answers.</summary>
public static class FeedbackRegistration
{
    public static IServiceCollection AddFeedback(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<FeedbackOptions>().Bind(configuration.GetSection(FeedbackOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        return services
            .AddSingleton<ReceiveFeedback>()
            .AddSingleton<CountVote>()
            .AddSingleton<FeedbackTransactions>()
            .AddSingleton<AssignFeedback>()
            .AddSingleton<NoteFeedback>()
            .AddSingleton<AnswerFeedback>()
            .AddSingleton<CloseFeedback>()
            .AddSingleton<PublishAnswer>()
            .AddSingleton<FeedbackLimiter>()
            .AddSingleton<CodeLimiter>()
            .AddSingleton<VoteLimiter>()
            .AddSingleton<FeedbackUpkeep>()
            .AddScoped<FeedbackList>();
    }

    /// <summary>What runs beside the web server; commands do without.</summary>
    public static IServiceCollection AddFeedbackServices(this IServiceCollection services) =>
        services.AddHostedService(provider => provider.GetRequiredService<FeedbackUpkeep>());
}
