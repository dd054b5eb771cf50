using CommsPortal.Cms.People;

namespace CommsPortal.Cms.Desk.People;

/// <summary>Sets a password by a link, or changes it by the old one. All other sessions of the person end.</summary>
public sealed class SetPassword(PeopleTransactions transactions)
{
    /// <inheritdoc cref="PeopleTransactions.RunAsync"/>
    public Task<PortalUser> ByLinkAsync(PortalUser person, string token, string password, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(person);
        return transactions.RunAsync(Actor.Of(person), "password-set", person.Email ?? "", async work =>
        {
            var user = await work.FindAsync(person.Id);
            PeopleWork.Require(await work.Users.ResetPasswordAsync(user, token, password));
            return user;
        }, cancellationToken);
    }

    /// <inheritdoc cref="PeopleTransactions.RunAsync"/>
    public Task<PortalUser> ByOldPasswordAsync(PortalUser person, string oldPassword, string password, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(person);
        return transactions.RunAsync(Actor.Of(person), "password-change", person.Email ?? "", async work =>
        {
            var user = await work.FindAsync(person.Id);
            PeopleWork.Require(await work.Users.ChangePasswordAsync(user, oldPassword, password));
            return user;
        }, cancellationToken);
    }
}
