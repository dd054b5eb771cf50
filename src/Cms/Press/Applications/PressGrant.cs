using CommsPortal.Cms.Delivery.Limits;
using CommsPortal.Cms.Nominations;
using CommsPortal.Cms.Press.Keys;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;

namespace CommsPortal.Cms.Press.Applications;

/// <summary>What a press officer lets a newsroom have.</summary>
/// <param name="RequestsPerMinute">10 to 100,000; null for the general limit.</param>
/// <param name="Networks">CIDR, separated by commas; empty for anywhere.</param>
/// <param name="KeyDays">Days for which keys are good, 1 to 730.</param>
public sealed record PressGrant(string? Outlet, bool Embargoes, bool Webhooks, int? RequestsPerMinute, string? Networks, int KeyDays)
{
    public const int LeastPerMinute = 10;
    public const int MostPerMinute = 100_000;
    public const int MostDays = 730;
    private const int LongestNetworks = 1_000;

    /// <summary>Sets it on an account.</summary>
    /// <exception cref="EditorialException">Something is out of range; the message says what.</exception>
    public void ApplyTo(PressAccount account)
    {
        ArgumentNullException.ThrowIfNull(account);
        if (RequestsPerMinute is < LeastPerMinute or > MostPerMinute)
            throw Invalid("Giới hạn từ 10 đến 100.000 yêu cầu mỗi phút; bỏ trống để dùng mức chung.");
        if (KeyDays is < 1 or > MostDays)
            throw Invalid($"Khóa có hạn từ 1 đến {MostDays} ngày.");
        account.Outlet = NominationText.Require(Outlet, ReceiveApplication.LongestOutlet, "Cơ quan báo chí", "Hãy ghi tên cơ quan báo chí.");
        (account.Embargoes, account.Webhooks, account.RequestsPerMinute) = (Embargoes, Webhooks, RequestsPerMinute);
        (account.Networks, account.KeyDays) = (NetworksOf(Networks), KeyDays);
    }

    private static string NetworksOf(string? text)
    {
        var clean = string.Join(',', (text ?? "").Split([',', ' ', '\n', '\r', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        if (clean.Length > LongestNetworks || !new NetworkListAttribute().IsValid(clean))
            throw Invalid("Mạng được phép ghi dạng CIDR, cách nhau bằng dấu phẩy, ví dụ 203.0.113.0/24 hoặc 2001:db8::/48.");
        return clean;
    }

    private static EditorialException Invalid(string message) => new(ProblemCode.InvalidContent, message);
}
