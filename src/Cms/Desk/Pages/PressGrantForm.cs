using CommsPortal.Cms.Press.Applications;
using CommsPortal.Cms.Press.Keys;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>What is typed about the access of a newsroom.</summary>
public sealed class PressGrantForm
{
    public string? Outlet { get; set; }

    public bool Embargoes { get; set; }

    public bool Webhooks { get; set; }

    public int? RequestsPerMinute { get; set; }

    public string? Networks { get; set; }

    public int KeyDays { get; set; } = PressKeys.UsualDays;

    /// <summary>What the general limit is, for the form's words.</summary>
    public int GeneralLimit { get; set; }

    public PressGrant ToGrant() => new(Outlet, Embargoes, Webhooks, RequestsPerMinute, Networks, KeyDays);

    public static PressGrantForm Of(PressAccount account, int generalLimit)
    {
        ArgumentNullException.ThrowIfNull(account);
        return new PressGrantForm
        {
            Outlet = account.Outlet,
            Embargoes = account.Embargoes,
            Webhooks = account.Webhooks,
            RequestsPerMinute = account.RequestsPerMinute,
            Networks = account.Networks.Replace(",", ", ", StringComparison.Ordinal),
            KeyDays = account.KeyDays ?? PressKeys.UsualDays,
            GeneralLimit = generalLimit,
        };
    }
}
