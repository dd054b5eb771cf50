using System.Security.Cryptography;
using System.Text;
using CommsPortal.Cms.Desk;
using CommsPortal.Cms.Mail;
using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.People.Sessions;

/// <summary>Knows browsers again, so that a person is told when somebody signs in with their name from one that they never used.</summary>
public sealed class DeviceMemory(PortalDbContext db, IHttpContextAccessor http, IMailOutbox mail, TimeProvider time)
{
    private const string Cookie = "commsportal-device";
    private const int Bytes = 32;
    private static readonly TimeSpan Memory = TimeSpan.FromDays(180);

    /// <summary>Enters the browser of this request for the person. Unless it is the first one of all, the person is told by mail and in the desk.</summary>
    public async Task RememberAsync(PortalUser person, DeskSession session, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(session);
        var (hash, now) = (HashOf(KeepCookie()), time.Now());
        var forgotten = now - Memory;
        await db.KnownDevices.Where(d => d.LastSeenAt < forgotten).ExecuteDeleteAsync(cancellationToken);
        var known = await db.KnownDevices.Where(d => d.PersonId == person.Id && d.Hash == hash)
            .ExecuteUpdateAsync(s => s.SetProperty(d => d.LastSeenAt, now), cancellationToken);
        if (known > 0)
            return;
        var device = new KnownDevice
        {
            PersonId = person.Id,
            Hash = hash,
            Device = session.Device,
            Network = session.Network,
            FirstSeenAt = now,
            LastSeenAt = now,
            IsNews = await db.KnownDevices.AnyAsync(d => d.PersonId == person.Id, cancellationToken),
        };
        db.KnownDevices.Add(device);
        if (device.IsNews && person.Email is { } address)
            mail.Add(db, Letter(person, address, device));
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Devices that the person has not said anything about, latest first.</summary>
    public async Task<IReadOnlyList<KnownDevice>> NewsAsync(Guid person, CancellationToken cancellationToken) =>
        await db.KnownDevices.AsNoTracking().Where(d => d.PersonId == person && d.IsNews)
            .OrderByDescending(d => d.FirstSeenAt).ThenBy(d => d.Hash).Take(10).ToListAsync(cancellationToken);

    /// <summary>The person knows all of them.</summary>
    public Task<int> AcknowledgeAsync(Guid person, CancellationToken cancellationToken) =>
        db.KnownDevices.Where(d => d.PersonId == person && d.IsNews).ExecuteUpdateAsync(s => s.SetProperty(d => d.IsNews, false), cancellationToken);

    private static MailLetter Letter(PortalUser person, string address, KnownDevice device) => new(address, person.DisplayName, "Đăng nhập bàn biên tập trên thiết bị mới",
    [
        new($"Tài khoản của bạn vừa được đăng nhập trên một thiết bị chưa dùng bao giờ: {device.Device}, mạng {device.Network}, lúc {DeskTime.Show(device.FirstSeenAt)}."),
        new("Nếu là bạn thì không cần làm gì. Nếu không phải, hãy đăng nhập, kết thúc các phiên khác và đổi mật khẩu ngay."),
        new("Xem nơi đang đăng nhập", DeskPaths.Security),
    ]);

    // The value the browser sends is taken only in the form that we give, so that nobody chooses it for somebody else.
    private string KeepCookie()
    {
        var context = http.HttpContext!;
        var sent = context.Request.Cookies[Cookie];
        var value = sent is { Length: Bytes * 2 } && sent.All(char.IsAsciiHexDigitLower) ? sent : Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes));
        context.Response.Cookies.Append(Cookie, value, new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Secure = context.Request.IsHttps,
            Path = "/desk",
            MaxAge = Memory,
        });
        return value;
    }

    private static string HashOf(string cookie) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(cookie)));
}
