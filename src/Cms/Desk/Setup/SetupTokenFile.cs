using System.Text.Json;
using CommsPortal.Cms.Storage;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Desk.Setup;

/// <summary>
/// The outstanding set-up links, in a file of the data directory that only this account can read. The server and a command may both use it,
/// so it is opened for one at a time.
/// </summary>
public sealed class SetupTokenFile(IOptions<PortalOptions> options, TimeProvider time)
{
    private readonly string path = options.Value.PathOf("setup-link.json");

    internal async Task<IReadOnlyList<SetupToken>> ReadAsync(CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
            return [];
        await using var stream = await ExclusiveFile.OpenAsync(path, cancellationToken);
        return await ReadAsync(stream, cancellationToken);
    }

    /// <summary>Adds a link; keeps at most <paramref name="most"/> that have not expired, the newest.</summary>
    internal async Task AddAsync(SetupToken added, int most, CancellationToken cancellationToken)
    {
        await using var stream = await ExclusiveFile.OpenAsync(path, cancellationToken);
        var tokens = await ReadAsync(stream, cancellationToken);
        var kept = tokens.Where(t => t.ExpiresAt > time.Now()).TakeLast(most - 1).Append(added);
        stream.SetLength(0);
        await JsonSerializer.SerializeAsync(stream, kept, cancellationToken: cancellationToken);
    }

    /// <summary>Ends every outstanding link.</summary>
    internal void Delete() => File.Delete(path);

    private static async Task<IReadOnlyList<SetupToken>> ReadAsync(FileStream stream, CancellationToken cancellationToken)
    {
        try
        {
            return stream.Length == 0 ? [] : await JsonSerializer.DeserializeAsync<List<SetupToken>>(stream, cancellationToken: cancellationToken) ?? [];
        }
        catch (JsonException)
        {
            // A file cut short by a crash holds no link that anybody could use; the next command makes a new one.
            return [];
        }
    }
}
