using CommsPortal.Cms.People;

namespace CommsPortal.Cms.Desk.People;

/// <summary>Takes a person's password away, ends their sessions and gives a link to set a new one.</summary>
public sealed class RequestPasswordReset(PeopleTransactions transactions, PasswordLinks links)
{
    /// <returns>The link, to be handed to the person.</returns>
    public Task<string> ExecuteAsync(PortalUser person, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(person);
        return transactions.RunAsync(actor, "user-reset", person.Email ?? "", async work =>
        {
            var user = await work.FindAsync(person.Id);
            if (await work.Users.HasPasswordAsync(user))
                PeopleWork.Require(await work.Users.RemovePasswordAsync(user));
            PeopleWork.Require(await work.Users.UpdateSecurityStampAsync(user));
            return await links.CreateUrlAsync(user);
        }, cancellationToken);
    }
}
