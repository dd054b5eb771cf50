using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.People.Passwords;

/// <summary>Refuses passwords that are guessed first.</summary>
internal sealed class GuessablePasswords(PasswordStrength strength, IOptions<PortalOptions> options) : IPasswordValidator<PortalUser>
{
    public Task<IdentityResult> ValidateAsync(UserManager<PortalUser> manager, PortalUser user, string? password)
    {
        string[] context = [user.DisplayName, user.Email ?? "", new Uri(options.Value.SiteBaseUrl).Host, new Uri(options.Value.CmsBaseUrl).Host];
        return Task.FromResult(strength.IsGuessable(password ?? "", context)
            ? IdentityResult.Failed(new IdentityError
            {
                Code = "PasswordGuessable",
                Description = "Mật khẩu này dễ đoán: chủ yếu là từ thông dụng, tên, số hoặc phím liền nhau. Hãy ghép bốn, năm từ không liên quan, ví dụ tên vài đồ vật quanh bạn.",
            })
            : IdentityResult.Success);
    }
}
