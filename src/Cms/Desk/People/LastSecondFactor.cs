using CommsPortal.Cms.People;
using CommsPortal.Cms.People.SecondFactors;

namespace CommsPortal.Cms.Desk.People;

/// <summary>What follows when a person gives up a factor: who must have one keeps one; without any, the recovery codes are worth nothing.</summary>
public sealed class LastSecondFactor(SecondFactors factors, SecondFactorRule rule)
{
    /// <exception cref="PeopleException">It was the last one, and the person must have one.</exception>
    internal async Task SettleAsync(PeopleWork work, PortalUser user, CancellationToken cancellationToken)
    {
        if ((await factors.ReadAsync(user, cancellationToken)).Any)
        {
            PeopleWork.Require(await work.Users.UpdateSecurityStampAsync(user));
            return;
        }

        if (rule.Requires(RolePermissions.Of(await work.Users.GetRolesAsync(user))))
            throw new PeopleException("Vai trò của bạn bắt buộc xác thực hai bước; hãy thêm một cách khác trước khi bỏ cách này.");
        await factors.ForgetAllAsync(user, cancellationToken);
        PeopleWork.Require(await work.Users.SetTwoFactorEnabledAsync(user, false));
    }
}
