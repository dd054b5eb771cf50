using CommsPortal.Cms.Desk.People;
using CommsPortal.Cms.People;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Desk.Setup;

/// <summary>Makes the first administrator, once: whoever comes second finds that there is one.</summary>
public sealed class FirstAdministrator(SetupLink link, PeopleTransactions transactions)
{
    /// <exception cref="PeopleException">The link is used or expired, or the name, address or password will not do.</exception>
    public async Task<PortalUser> ExecuteAsync(string? token, PersonDetails details, string password, CancellationToken cancellationToken)
    {
        if (!await link.IsValidAsync(token, cancellationToken))
            throw new PeopleException("Liên kết thiết lập đã dùng hoặc hết hạn; hãy tạo liên kết mới bằng lệnh setup-link.");
        var made = await transactions.RunAsync(Actor.CommandLine, "user-setup", details.Email, async work =>
        {
            if (await Administrators.Of(work.Db).AnyAsync(cancellationToken))
                throw new PeopleException("Đã có quản trị viên; hãy đăng nhập.");
            return await work.CreateAsync(details with { Roles = [Role.Administrator] }, password);
        }, cancellationToken);
        link.Revoke();
        return made;
    }
}
