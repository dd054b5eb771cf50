using CommsPortal.Cms.People;

namespace CommsPortal.Cms.Desk.People;

/// <summary>Shuts a person out until somebody lets them in again, and ends their sessions.</summary>
public sealed class LockPerson(PeopleTransactions transactions)
{
    /// <summary>The end of a lock that only an administrator ends.</summary>
    public static readonly DateTimeOffset Forever = new(9999, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <inheritdoc cref="PeopleTransactions.RunAsync"/>
    public Task<PortalUser> ExecuteAsync(PortalUser person, bool locked, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(person);
        return transactions.RunAsync(actor, locked ? "user-lock" : "user-unlock", person.Email ?? "", async work =>
        {
            var user = await work.FindAsync(person.Id);
            PeopleWork.Require(await work.Users.SetLockoutEnabledAsync(user, true));
            PeopleWork.Require(await work.Users.SetLockoutEndDateAsync(user, locked ? Forever : null));
            PeopleWork.Require(await work.Users.ResetAccessFailedCountAsync(user));
            PeopleWork.Require(await work.Users.UpdateSecurityStampAsync(user));
            await work.RequireAdministratorAsync(cancellationToken);
            return user;
        }, cancellationToken);
    }
}
