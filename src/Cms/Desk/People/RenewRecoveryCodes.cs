using CommsPortal.Cms.People;
using CommsPortal.Cms.People.SecondFactors;

namespace CommsPortal.Cms.Desk.People;

/// <summary>Makes new recovery codes; the old ones are worth nothing.</summary>
public sealed class RenewRecoveryCodes(PeopleTransactions transactions, SecondFactors factors)
{
    /// <returns>The codes, to be shown once.</returns>
    /// <inheritdoc cref="PeopleTransactions.RunAsync"/>
    public Task<IReadOnlyList<string>> ExecuteAsync(PortalUser person, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(person);
        return transactions.RunAsync(Actor.Of(person), "recovery-codes-renew", person.Email ?? "", async work =>
        {
            var user = await work.FindAsync(person.Id);
            return user.TwoFactorEnabled
                ? await factors.RenewCodesAsync(user, cancellationToken)
                : throw new PeopleException("Hãy thiết lập ứng dụng xác thực hoặc khóa truy cập trước.");
        }, cancellationToken);
    }
}
