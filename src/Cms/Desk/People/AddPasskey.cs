using CommsPortal.Cms.People;
using CommsPortal.Cms.People.SecondFactors;
using Microsoft.AspNetCore.Identity;

namespace CommsPortal.Cms.Desk.People;

/// <summary>Adds a passkey. All other sessions of the person end; the first second factor brings recovery codes.</summary>
public sealed class AddPasskey(SignInManager<PortalUser> signIn, PeopleTransactions transactions, SecondFactors factors)
{
    private const int Most = 10;
    private const int LongestName = 60;

    /// <summary>What the browser needs to make one, JSON of WebAuthn.</summary>
    public Task<string> OptionsAsync(PortalUser person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return signIn.MakePasskeyCreationOptionsAsync(new PasskeyUserEntity
        {
            Id = person.Id.ToString(),
            Name = person.Email ?? "",
            DisplayName = person.DisplayName,
        });
    }

    /// <param name="credential">The browser's answer, JSON of WebAuthn.</param>
    /// <param name="name">By which the person knows it again.</param>
    /// <returns>Recovery codes to be shown once; empty when the person has some.</returns>
    /// <inheritdoc cref="PeopleTransactions.RunAsync"/>
    public async Task<IReadOnlyList<string>> ExecuteAsync(PortalUser person, string? credential, string? name, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(person);
        var passkey = await ReadAsync(person, credential);
        passkey.Name = string.IsNullOrWhiteSpace(name) ? "Khóa truy cập" : Slugs.VietnameseText.Normalize(name.Trim());
        if (passkey.Name.Length > LongestName)
            throw new PeopleException("Tên khóa truy cập dài quá 60 ký tự.");
        return await transactions.RunAsync(Actor.Of(person), "passkey-add", person.Email ?? "", async work =>
        {
            var user = await work.FindAsync(person.Id);
            var before = await factors.ReadAsync(user, cancellationToken);
            if (before.Passkeys.Count >= Most)
                throw new PeopleException("Mỗi người có nhiều nhất 10 khóa truy cập; hãy bỏ một khóa không dùng.");
            PeopleWork.Require(await work.Users.AddOrUpdatePasskeyAsync(user, passkey));
            PeopleWork.Require(await work.Users.SetTwoFactorEnabledAsync(user, true));
            return before.CodesLeft > 0 ? [] : await factors.RenewCodesAsync(user, cancellationToken);
        }, cancellationToken, passkey.Name);
    }

    private async Task<UserPasskeyInfo> ReadAsync(PortalUser person, string? credential)
    {
        const string Refusal = "Trình duyệt chưa tạo được khóa truy cập; hãy thử lại.";
        if (string.IsNullOrEmpty(credential))
            throw new PeopleException(Refusal);
        try
        {
            var result = await signIn.PerformPasskeyAttestationAsync(credential);
            return result.Succeeded && result.UserEntity.Id == person.Id.ToString() ? result.Passkey : throw new PeopleException(Refusal);
        }
        catch (InvalidOperationException)
        {
            // No options were asked for in this browser, or too long ago.
            throw new PeopleException("Đã quá thời hạn tạo khóa truy cập; hãy thử lại.");
        }
    }
}
