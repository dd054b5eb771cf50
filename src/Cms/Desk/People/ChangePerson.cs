using CommsPortal.Cms.People;

namespace CommsPortal.Cms.Desk.People;

/// <summary>Changes the name, roles and organisations of a person. It holds from their next request.</summary>
public sealed class ChangePerson(PeopleTransactions transactions)
{
    /// <inheritdoc cref="PeopleTransactions.RunAsync"/>
    public Task<PortalUser> ExecuteAsync(Guid id, PersonDetails details, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(details);
        return transactions.RunAsync(actor, "user-change", details.Email, async work =>
        {
            var user = await work.FindAsync(id);
            await work.ChangeAsync(user, details);
            await work.RequireAdministratorAsync(cancellationToken);
            return user;
        }, cancellationToken, string.Join("; ", new[] { details.Roles, details.Organisations, details.Columns, details.Types }.Select(Listed)));
    }

    private static string Listed(IReadOnlyList<string> slugs) => slugs.Count == 0 ? "*" : string.Join(", ", slugs);
}
