using System.Security.Cryptography;
using System.Text;
using CommsPortal.Cms.Desk.People;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Desk.Setup;

/// <summary>The one-time link with which the first administrator is made. There is never a default password.</summary>
public sealed class SetupLink(
    SetupTokenFile file, IDbContextFactory<PortalDbContext> contexts, IOptions<PortalOptions> options, TimeProvider time)
{
    // The server's log and the command may each have shown one.
    private const int MostOutstanding = 5;
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    /// <summary>Makes a link that works once, for 24 hours.</summary>
    /// <returns>Null when there is an administrator already.</returns>
    public async Task<string?> CreateUrlAsync(CancellationToken cancellationToken = default)
    {
        if (await AdministratorExistsAsync(cancellationToken))
            return null;
        var token = SecretToken.Make();
        await file.AddAsync(new SetupToken(SecretToken.HashOf(token), time.Now() + Lifetime), MostOutstanding, cancellationToken);
        return $"{options.Value.CmsBaseUrl.TrimEnd('/')}{DeskPaths.SetUp}?token={token}";
    }

    /// <summary>Whether a token was given out, has not expired, and there is still no administrator.</summary>
    public async Task<bool> IsValidAsync(string? token, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(token) || token.Length != SecretToken.Length || await AdministratorExistsAsync(cancellationToken))
            return false;
        var hash = Encoding.ASCII.GetBytes(SecretToken.HashOf(token));
        var now = time.Now();
        var tokens = await file.ReadAsync(cancellationToken);
        return tokens.Any(t => t.ExpiresAt > now && CryptographicOperations.FixedTimeEquals(hash, Encoding.ASCII.GetBytes(t.Hash)));
    }

    /// <summary>Ends every link that was given out.</summary>
    internal void Revoke() => file.Delete();

    private async Task<bool> AdministratorExistsAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await Administrators.Of(db).AnyAsync(cancellationToken);
    }
}
