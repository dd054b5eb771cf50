using System.Globalization;
using System.Text;
using CommsPortal.Cms.Outgoing;

namespace CommsPortal.Cms.WebSub;

/// <summary>What a subscriber asks the hub for, read from its form.</summary>
/// <param name="Lease">Seconds, within what the hub grants.</param>
/// <remarks>W3C WebSub §5.1.</remarks>
public sealed record HubRequest(HubMode Mode, string Topic, string Tag, string Callback, int Lease, string? Secret)
{
    private const int LeastLease = 3_600;
    private const int MostLease = 30 * 24 * 3_600;
    private const int UsualLease = 10 * 24 * 3_600;
    private const int SecretBelow = 200;

    /// <summary>The request, or what is wrong with it by parameter.</summary>
    public static (HubRequest? Request, IReadOnlyDictionary<string, string[]> Errors) Read(IFormCollection form, FeedTopics topics, OutgoingClient client)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(topics);
        ArgumentNullException.ThrowIfNull(client);
        var errors = new Dictionary<string, string[]>();
        var (topic, callback, secret) = (form["hub.topic"].ToString(), form["hub.callback"].ToString(), form["hub.secret"].ToString());
        HubMode? mode = form["hub.mode"].ToString() switch { "subscribe" => HubMode.Subscribe, "unsubscribe" => HubMode.Unsubscribe, _ => null };
        if (mode is null)
            errors["hub.mode"] = ["hub.mode must be subscribe or unsubscribe."];
        var tag = topics.TagOf(topic);
        if (tag is null)
            errors["hub.topic"] = ["hub.topic must be the address of one of the site's feeds, as its rel=\"self\" link gives it."];
        if (client.Refusal(callback) is { } refusal)
            errors["hub.callback"] = [refusal];
        if (Encoding.UTF8.GetByteCount(secret) >= SecretBelow)
            errors["hub.secret"] = ["hub.secret must be less than 200 bytes long."];
        var lease = form["hub.lease_seconds"].ToString();
        if (!int.TryParse(lease.Length == 0 ? UsualLease.ToString(CultureInfo.InvariantCulture) : lease, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
            errors["hub.lease_seconds"] = ["hub.lease_seconds must be a whole number of seconds."];
        return errors.Count > 0
            ? (null, errors)
            : (new HubRequest(mode!.Value, topic, tag!, callback, Math.Clamp(seconds, LeastLease, MostLease), secret.Length == 0 ? null : secret), errors);
    }
}
