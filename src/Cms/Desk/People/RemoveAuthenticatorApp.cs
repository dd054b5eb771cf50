using CommsPortal.Cms.People;
using CommsPortal.Cms.People.SecondFactors;

namespace CommsPortal.Cms.Desk.People;

/// <summary>Ends the use of an authenticator app. All other sessions of the person end.</summary>
public sealed class RemoveAuthenticatorApp(PeopleTransactions transactions, SecondFactors factors, LastSecondFactor last)
{
    /// <inheritdoc cref="PeopleTransactions.RunAsync"/>
    public Task<PortalUser> ExecuteAsync(PortalUser person, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(person);
        return transactions.RunAsync(Actor.Of(person), "second-factor-app-off", person.Email ?? "", async work =>
        {
            var user = await work.FindAsync(person.Id);
            if (await factors.ForgetAppAsync(user, cancellationToken) == 0)
                throw new PeopleException("Bạn chưa dùng ứng dụng xác thực.");
            await last.SettleAsync(work, user, cancellationToken);
            return user;
        }, cancellationToken);
    }
}
