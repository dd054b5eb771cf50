using CommsPortal.Cms.People;

namespace CommsPortal.Cms.Desk.People;

/// <summary>Ends the use of a passkey. All other sessions of the person end.</summary>
public sealed class RemovePasskey(PeopleTransactions transactions, LastSecondFactor last)
{
    /// <param name="id">The credential's id, hexadecimal.</param>
    /// <inheritdoc cref="PeopleTransactions.RunAsync"/>
    public Task<PortalUser> ExecuteAsync(PortalUser person, string? id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(person);
        var credential = Bytes(id);
        return transactions.RunAsync(Actor.Of(person), "passkey-remove", person.Email ?? "", async work =>
        {
            var user = await work.FindAsync(person.Id);
            if (credential is null || await work.Users.GetPasskeyAsync(user, credential) is null)
                throw new PeopleException("Không tìm thấy khóa truy cập này.");
            PeopleWork.Require(await work.Users.RemovePasskeyAsync(user, credential));
            await last.SettleAsync(work, user, cancellationToken);
            return user;
        }, cancellationToken);
    }

    private static byte[]? Bytes(string? id)
    {
        var hexadecimal = id is { Length: > 0 and <= 2_046 } && id.Length % 2 == 0 && id.All(char.IsAsciiHexDigit);
        return hexadecimal ? Convert.FromHexString(id!) : null;
    }
}
