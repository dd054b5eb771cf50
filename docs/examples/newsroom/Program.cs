// A newsroom that keeps a folder equal to what the portal has made public, and to what it holds under embargo.
//
//   dotnet run --project docs/examples/newsroom -- [--once] ADDRESS FOLDER
//
// ADDRESS is that of the CMS. The key, if there is one, stands in the environment as PRESS_KEY. With --once it ends as soon as the copy
// is up to date. It may be stopped anywhere, also by kill -9 or a power cut, and goes on where it was.
using CommsPortal.Contracts.Client;
using CommsPortal.Examples;

var once = args is ["--once", ..];
if (args[(once ? 1 : 0)..] is not [var address, var folder])
{
    Console.Error.WriteLine("newsroom [--once] ADDRESS FOLDER");
    return 2;
}

using var http = new HttpClient { BaseAddress = new Uri(address), Timeout = TimeSpan.FromMinutes(2) };
using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) => (pressed.Cancel, _) = (true, stop.CancelAsync());
var key = Environment.GetEnvironmentVariable("PRESS_KEY");
var mirror = new Mirror(new NewsroomClient(http, string.IsNullOrEmpty(key) ? null : key), new MirrorFolder(folder));
try
{
    await mirror.FollowAsync(once, stop.Token);
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    // Asked to stop.
}

return 0;
