using System.Globalization;
using Microsoft.AspNetCore.Identity;

namespace CommsPortal.Cms.Desk.People;

/// <summary>What ASP.NET Core Identity refuses, in Vietnamese.</summary>
public sealed class VietnameseIdentityErrors : IdentityErrorDescriber
{
    public override IdentityError DefaultError() => New(nameof(DefaultError), "Không thực hiện được; hãy thử lại.");

    public override IdentityError ConcurrencyFailure() => New(nameof(ConcurrencyFailure), "Tài khoản vừa được người khác thay đổi; hãy tải lại trang rồi làm lại.");

    public override IdentityError DuplicateEmail(string email) => New(nameof(DuplicateEmail), $"Đã có người dùng với địa chỉ {email}.");

    public override IdentityError DuplicateUserName(string userName) => New(nameof(DuplicateUserName), $"Đã có người dùng với địa chỉ {userName}.");

    public override IdentityError InvalidEmail(string? email) => New(nameof(InvalidEmail), "Địa chỉ thư điện tử chưa đúng, ví dụ ten@donvi.gov.vn.");

    public override IdentityError InvalidUserName(string? userName) =>
        New(nameof(InvalidUserName), "Địa chỉ thư điện tử có ký tự không dùng được; chỉ dùng chữ không dấu, chữ số và . - _ + @.");

    public override IdentityError InvalidToken() => New(nameof(InvalidToken), "Liên kết đã dùng hoặc hết hạn; hãy xin quản trị viên liên kết mới.");

    public override IdentityError PasswordMismatch() => New(nameof(PasswordMismatch), "Mật khẩu hiện tại chưa đúng.");

    public override IdentityError PasswordTooShort(int length) =>
        New(nameof(PasswordTooShort), string.Create(CultureInfo.InvariantCulture, $"Mật khẩu cần ít nhất {length} ký tự; nên ghép vài từ dễ nhớ."));

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) =>
        New(nameof(PasswordRequiresUniqueChars), string.Create(CultureInfo.InvariantCulture, $"Mật khẩu cần ít nhất {uniqueChars} ký tự khác nhau."));

    private static IdentityError New(string code, string description) => new() { Code = code, Description = description };
}
