using CommsPortal.Cms.People.Passwords;

namespace CommsPortal.Cms.Tests.People;

public sealed class PasswordStrengthTests
{
    private static readonly string[] Context = ["Đặng Thị Thu Hà", "thuha.dang@sotttt.example.vn", "cong-thong-tin.example.gov.vn"];
    private readonly PasswordStrength strength = new(new CommonPasswords());

    [Theory]
    [InlineData("password1234")]
    [InlineData("P@ssw0rd!!!!")]
    [InlineData("123456789012")]
    [InlineData("111111111111")]
    [InlineData("qwertyuiop123")]
    [InlineData("1q2w3e4r5t6y")]
    [InlineData("abcabcabcabc")]
    [InlineData("zyxwvutsrqponm")]
    [InlineData("matkhau123456")]
    [InlineData("Mật khẩu 2026!")]
    [InlineData("Matkhaucuatoi@2026")]
    [InlineData("hochiminh1990")]
    [InlineData("VietNamVoDich2018")]
    [InlineData("anhyeuem123456789")]
    [InlineData("emyeuanhmaimai")]
    [InlineData("nguyenvan1985")]
    [InlineData("administrator@123")]
    [InlineData("iloveyouforever")]
    [InlineData("dangthithuha1980")]
    [InlineData("ThuHaDang@2026")]
    [InlineData("sotttt.example.vn")]
    [InlineData("!!!!!!!!????????")]
    [InlineData("            ")]
    public void What_is_guessed_first_is_refused(string password) => Assert.True(strength.IsGuessable(password, Context));

    [Theory]
    [InlineData("bốn từ dễ nhớ thôi")]
    [InlineData("bốn từ dễ nhớ 2026")]
    [InlineData("một mật khẩu rất khác")]
    [InlineData("ghế xanh cửa sổ chuồn chuồn")]
    [InlineData("correct horse battery staple")]
    [InlineData("kẹo lạc bánh đa ốc luộc")]
    [InlineData("tigerchocolatewindowsfamily")]
    [InlineData("xkT93mvqLp2w")]
    [InlineData("Zm9vYmFyYmF6cXV4Zm9v")]
    public void What_is_long_and_unusual_is_taken_without_rules_of_composition(string password) => Assert.False(strength.IsGuessable(password, Context));

    [Fact]
    public void Passwords_that_the_command_line_makes_are_taken() => Assert.All(
        Enumerable.Range(0, 200), _ => Assert.False(strength.IsGuessable(Convert.ToBase64String(System.Security.Cryptography.RandomNumberGenerator.GetBytes(15)), Context)));
}
