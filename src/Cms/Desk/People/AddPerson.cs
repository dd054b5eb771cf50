using CommsPortal.Cms.People;

namespace CommsPortal.Cms.Desk.People;

/// <summary>Opens an account without a password; its owner sets one by a link.</summary>
public sealed class AddPerson(PeopleTransactions transactions)
{
    /// <inheritdoc cref="PeopleTransactions.RunAsync"/>
    public Task<PortalUser> ExecuteAsync(PersonDetails details, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(details);
        return transactions.RunAsync(
            actor, "user-add", details.Email, work => work.CreateAsync(details, null), cancellationToken, string.Join(", ", details.Roles));
    }
}
