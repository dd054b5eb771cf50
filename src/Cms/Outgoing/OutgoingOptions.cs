using System.ComponentModel.DataAnnotations;
using CommsPortal.Cms.Delivery.Limits;

namespace CommsPortal.Cms.Outgoing;

/// <summary>Settings of what the portal asks for others, section <c>Outgoing</c>: webhooks and WebSub. Checked at start.</summary>
public sealed class OutgoingOptions
{
    public const string Section = "Outgoing";

    /// <summary>Whether addresses without encryption (http) are accepted. Default false; true is for development.</summary>
    public bool AllowHttp { get; set; }

    /// <summary>
    /// Networks (CIDR, separated by commas) within the office whose machines outsiders may have the portal call, at any port, although they are
    /// not of the public Internet. Default none.
    /// </summary>
    [NetworkList]
    public string Networks { get; set; } = "";

    /// <summary>Time for one request to the end of its answer, in seconds, 1 to 60. Default 20.</summary>
    [Range(1, 60)]
    public int Seconds { get; set; } = 20;
}
