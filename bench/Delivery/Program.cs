// Fills a data folder with published articles, by the same verbs that the desk uses:
//   CommsPortal.DeliveryBench DATA COUNT
// and writes their ids to DATA/ids.txt, one a line. ./run does the rest.
using System.Globalization;
using CommsPortal.Cms;
using CommsPortal.Cms.Storage;
using CommsPortal.DeliveryBench;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

if (args is not [var folder, var number] || !int.TryParse(number, CultureInfo.InvariantCulture, out var count) || count < 1)
{
    Console.Error.WriteLine("usage: CommsPortal.DeliveryBench DATA COUNT");
    return 2;
}

var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Portal:DataDirectory", folder)]).Build();
await using var services = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(configuration).AddCms(configuration)
    .AddSingleton<SampleNewsroom>().BuildServiceProvider();
await services.GetRequiredService<DatabaseMigration>().ApplyAsync(CancellationToken.None);
var newsroom = services.GetRequiredService<SampleNewsroom>();
await using var ids = new StreamWriter(Path.Combine(folder, "ids.txt"));
for (var i = 0; i < count; i++)
{
    await ids.WriteLineAsync((await newsroom.PublishAsync(i, CancellationToken.None)).ToString());
    if ((i + 1) % 500 == 0)
        Console.WriteLine($"{i + 1} articles");
}

return 0;
