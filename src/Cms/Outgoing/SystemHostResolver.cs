using System.Net;

namespace CommsPortal.Cms.Outgoing;

/// <summary>
/// Asks the machine's own resolver. It answers by blocking a thread, for many seconds when a name's servers are away: each question has a
/// thread of its own, so that slow names keep no other work of the program waiting.
/// </summary>
public sealed class SystemHostResolver : IHostResolver
{
    public Task<IReadOnlyList<IPAddress>> ResolveAsync(string host, CancellationToken cancellationToken)
    {
        var asking = Task.Factory.StartNew(
            () => (IReadOnlyList<IPAddress>)Dns.GetHostAddresses(host), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        return asking.WaitAsync(cancellationToken);
    }
}
