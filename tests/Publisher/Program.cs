using CommsPortal.Cms;
using CommsPortal.Cms.Publishing;
using CommsPortal.Cms.Storage;
using CommsPortal.Publisher;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

// Publishes, corrects and withdraws without end on the database that the settings name, until it is killed.
// Each line on standard output acknowledges one committed action: kind, article, edition, sequence.
var builder = Host.CreateApplicationBuilder(args);
// Standard output is for acknowledgements alone.
builder.Logging.ClearProviders().AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace)
    .AddFilter<ConsoleLoggerProvider>(null, LogLevel.Error);
builder.Services.AddCms(builder.Configuration).AddPublishingServices();
builder.Services.AddSingleton<EditorialDay>();

using var host = builder.Build();
await host.Services.GetRequiredService<DatabaseMigration>().ApplyAsync(CancellationToken.None);
await host.StartAsync();
// Whoever started it holds the other end of standard input. Should they be killed themselves, this must not go on for ever.
_ = Task.Run(() =>
{
    Console.In.ReadToEnd();
    System.Diagnostics.Process.GetCurrentProcess().Kill();
});
Console.WriteLine("ready");
var lifetime = host.Services.GetRequiredService<IHostApplicationLifetime>();
await host.Services.GetRequiredService<EditorialDay>().WorkAsync(Random.Shared, lifetime.ApplicationStopping);
