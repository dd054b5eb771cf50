using CommsPortal.Cms.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.People.SecondFactors;

/// <summary>What a person signs in with besides a password: an authenticator app, passkeys, recovery codes.</summary>
/// <remarks><see cref="IdentityUser{TKey}.TwoFactorEnabled"/> says whether a person has an app or a passkey; every change here keeps it true.</remarks>
public sealed class SecondFactors(PortalDbContext db, UserManager<PortalUser> users, TotpKeyProtection protection, TimeProvider time)
{
    public async Task<SecondFactorState> ReadAsync(PortalUser person, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(person);
        var since = await db.TotpKeys.Where(k => k.PersonId == person.Id).Select(k => (DateTimeOffset?)k.ConfirmedAt).SingleOrDefaultAsync(cancellationToken);
        var codes = await db.RecoveryCodes.CountAsync(c => c.PersonId == person.Id, cancellationToken);
        var passkeys = (await users.GetPasskeysAsync(person)).OrderBy(p => p.CreatedAt)
            .Select(p => new PasskeyRow(Convert.ToHexStringLower(p.CredentialId), p.Name ?? "Khóa truy cập", p.CreatedAt)).ToList();
        return new SecondFactorState(since, passkeys, codes);
    }

    /// <summary>Takes a code of the authenticator app, or a recovery code. Each is taken once.</summary>
    /// <returns>How it was proved; null when the code is wrong, spent, or of no kind.</returns>
    public async Task<SignInMethod?> TakeCodeAsync(PortalUser person, string? typed, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(person);
        var code = string.Concat((typed ?? "").Where(c => !char.IsWhiteSpace(c)));
        if (code.Length is 0 or > 40)
            return null;
        if (await TakeTotpAsync(person.Id, code, cancellationToken))
            return SignInMethod.Totp;
        var hash = RecoveryCodeText.HashOf(code);
        return await db.RecoveryCodes.Where(c => c.PersonId == person.Id && c.Hash == hash).ExecuteDeleteAsync(cancellationToken) == 1
            ? SignInMethod.RecoveryCode
            : null;
    }

    /// <summary>Begins with a new authenticator app in the place of any before. Part of the caller's transaction.</summary>
    /// <returns>False when the code is not the key's: nothing was changed.</returns>
    public async Task<bool> ConfirmAsync(PortalUser person, byte[] key, string code, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(person);
        if (Totp.StepOf(string.Concat(code.Where(char.IsAsciiDigit)), key, time.GetUtcNow()) is not { } step)
            return false;
        await db.TotpKeys.Where(k => k.PersonId == person.Id).ExecuteDeleteAsync(cancellationToken);
        db.TotpKeys.Add(new TotpKey { PersonId = person.Id, ProtectedKey = protection.Protect(person.Id, key), ConfirmedAt = time.Now(), LastStep = step });
        return true;
    }

    /// <summary>Replaces all recovery codes. Part of the caller's transaction.</summary>
    /// <returns>The codes, to be shown once; only their hashes are kept.</returns>
    public async Task<IReadOnlyList<string>> RenewCodesAsync(PortalUser person, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(person);
        await db.RecoveryCodes.Where(c => c.PersonId == person.Id).ExecuteDeleteAsync(cancellationToken);
        var codes = Enumerable.Range(0, RecoveryCode.Count).Select(_ => RecoveryCodeText.New()).ToList();
        db.RecoveryCodes.AddRange(codes.Select(c => new RecoveryCode { PersonId = person.Id, Hash = RecoveryCodeText.HashOf(c) }));
        return codes;
    }

    /// <summary>Forgets the authenticator app alone. Part of the caller's transaction.</summary>
    public Task<int> ForgetAppAsync(PortalUser person, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(person);
        return db.TotpKeys.Where(k => k.PersonId == person.Id).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>Forgets app, passkeys and codes. Part of the caller's transaction.</summary>
    public async Task ForgetAllAsync(PortalUser person, CancellationToken cancellationToken)
    {
        await ForgetAppAsync(person, cancellationToken);
        await db.RecoveryCodes.Where(c => c.PersonId == person.Id).ExecuteDeleteAsync(cancellationToken);
        await db.UserPasskeys.Where(p => p.UserId == person.Id).ExecuteDeleteAsync(cancellationToken);
    }

    // Two requests with one code: the database lets one of them raise the step.
    private async Task<bool> TakeTotpAsync(Guid person, string code, CancellationToken cancellationToken)
    {
        var text = await db.TotpKeys.Where(k => k.PersonId == person).Select(k => k.ProtectedKey).SingleOrDefaultAsync(cancellationToken);
        if (text is null || protection.TryUnprotect(person, text) is not { } key || Totp.StepOf(code, key, time.GetUtcNow()) is not { } step)
            return false;
        return await db.TotpKeys.Where(k => k.PersonId == person && k.ProtectedKey == text && k.LastStep < step)
            .ExecuteUpdateAsync(s => s.SetProperty(k => k.LastStep, step), cancellationToken) == 1;
    }
}
