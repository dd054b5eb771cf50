using System.CommandLine;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Workflow;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Commands;

/// <summary>Gives a command the CMS's services, and turns refusals into messages and exit codes.</summary>
internal static class CommandServices
{
    /// <summary>Sets the action of <paramref name="command"/>: migrates the database, runs <paramref name="action"/>, reports refusals on standard error.</summary>
    public static Command Does(this Command command, Func<IServiceProvider, ParseResult, CancellationToken, Task<int>> action, bool migrate = true)
    {
        command.SetAction(async (parsed, cancellationToken) =>
        {
            try
            {
                await using var services = Build();
                if (migrate)
                    await services.GetRequiredService<DatabaseMigration>().ApplyAsync(cancellationToken);
                await using var scope = services.CreateAsyncScope();
                return await action(scope.ServiceProvider, parsed, cancellationToken);
            }
            catch (Exception exception) when (Explain(exception) is not null)
            {
                await Console.Error.WriteLineAsync(Explain(exception));
                return ExitCode.Refused;
            }
        });
        return command;
    }

    private static ServiceProvider Build()
    {
        var configuration = new ConfigurationBuilder()
            .SetBasePath(AppContext.BaseDirectory)
            .AddJsonFile("appsettings.json", optional: true)
            .AddEnvironmentVariables()
            .Build();
        var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddLogging(logging => logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace)
                .SetMinimumLevel(LogLevel.Warning)
                // What the database refuses is explained by the command itself.
                .AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Critical));
        return services.AddCms(configuration).BuildServiceProvider();
    }

    private static string? Explain(Exception exception) => exception switch
    {
        CommandRefusedException or EditorialException => exception.Message,
        OptionsValidationException => "The settings are not valid: " + exception.Message,
        UnauthorizedAccessException or IOException => exception.Message,
        _ when DatabaseFailure.IsOne(exception) => "The database cannot be used: " + (exception.InnerException ?? exception).Message,
        _ => null,
    };
}
