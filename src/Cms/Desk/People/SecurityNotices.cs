using CommsPortal.Cms.People;
using CommsPortal.Cms.People.SecondFactors;
using CommsPortal.Cms.People.Sessions;
using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Desk.People;

/// <summary>What a person has to know of their own account when they begin to work.</summary>
public sealed class SecurityNotices(PortalDbContext db, DeviceMemory devices)
{
    /// <returns>Whether somebody who decides still signs in by a password alone, and the devices of which they have not said that they are theirs.</returns>
    public async Task<(bool PasswordOnly, IReadOnlyList<KnownDevice> NewDevices)> ReadAsync(Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (actor.Id is not { } person)
            return (false, []);
        var passwordOnly = SecondFactorRule.Advises(actor.Permissions)
            && await db.Users.AnyAsync(u => u.Id == person && !u.TwoFactorEnabled, cancellationToken);
        return (passwordOnly, await devices.NewsAsync(person, cancellationToken));
    }
}
