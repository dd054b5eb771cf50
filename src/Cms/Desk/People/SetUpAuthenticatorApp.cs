using CommsPortal.Cms.People;
using CommsPortal.Cms.People.SecondFactors;

namespace CommsPortal.Cms.Desk.People;

/// <summary>Begins with an authenticator app, in the place of any before. All other sessions of the person end, and the recovery codes are new.</summary>
public sealed class SetUpAuthenticatorApp(PeopleTransactions transactions, SecondFactors factors)
{
    /// <param name="code">What the app shows: proof that it has the key.</param>
    /// <returns>The recovery codes, to be shown once.</returns>
    /// <inheritdoc cref="PeopleTransactions.RunAsync"/>
    public Task<IReadOnlyList<string>> ExecuteAsync(PortalUser person, byte[] key, string code, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(person);
        return transactions.RunAsync(Actor.Of(person), "second-factor-app", person.Email ?? "", async work =>
        {
            var user = await work.FindAsync(person.Id);
            if (!await factors.ConfirmAsync(user, key, code, cancellationToken))
                throw new PeopleException("Mã chưa đúng. Hãy gõ mã 6 chữ số đang hiện trong ứng dụng; nếu vẫn không được, kiểm tra giờ trên điện thoại.");
            PeopleWork.Require(await work.Users.SetTwoFactorEnabledAsync(user, true));
            return await factors.RenewCodesAsync(user, cancellationToken);
        }, cancellationToken);
    }
}
