using CommsPortal.Cms.People;
using CommsPortal.Cms.People.SecondFactors;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Desk.People;

/// <summary>For whoever has lost both phone and codes: forgets app, passkeys and codes, and ends every session. They set up anew at the next sign-in.</summary>
public sealed class ResetSecondFactor(PeopleTransactions transactions, SecondFactors factors)
{
    /// <inheritdoc cref="PeopleTransactions.RunAsync"/>
    public Task<PortalUser> ExecuteAsync(PortalUser person, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(person);
        return transactions.RunAsync(actor, "second-factor-reset", person.Email ?? "", async work =>
        {
            var user = await work.FindAsync(person.Id);
            await factors.ForgetAllAsync(user, cancellationToken);
            PeopleWork.Require(await work.Users.SetTwoFactorEnabledAsync(user, false));
            await work.Db.DeskSessions.Where(s => s.PersonId == user.Id).ExecuteDeleteAsync(cancellationToken);
            return user;
        }, cancellationToken);
    }
}
