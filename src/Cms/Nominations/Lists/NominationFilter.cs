using System.Globalization;
using CommsPortal.Cms.Slugs;

namespace CommsPortal.Cms.Nominations.Lists;

/// <summary>What of the nominations is shown. Read from the address of the list, and written back to it.</summary>
public sealed record NominationFilter
{
    public NominationState? State { get; init; }

    /// <summary>Words of the subject.</summary>
    public string Text { get; init; } = "";

    /// <summary>Slug of the nominating organisation.</summary>
    public string? Organisation { get; init; }

    public string? Kind { get; init; }

    /// <summary>Only what the office should have dealt with by now.</summary>
    public bool Overdue { get; init; }

    /// <summary>Only what waits for an answer of its unit.</summary>
    public bool Asked { get; init; }

    /// <summary>Where the page before ended; null for the first.</summary>
    public (DateTimeOffset At, Guid Id)? After { get; init; }

    public bool Narrows => Text.Length > 0 || Organisation is not null || Kind is not null || Overdue || Asked || State is not null;

    public string Url => Path + string.Concat(Parameters().Select((p, i) => $"{(i == 0 ? '?' : '&')}{p.Name}={Uri.EscapeDataString(p.Value)}"));

    private const string Path = "/desk/nominations";

    public static NominationFilter Read(IQueryCollection query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var text = VietnameseText.Normalize(query["q"].ToString()).Trim();
        return new NominationFilter
        {
            State = NominationStateName.TryParse(query["state"], out var state) ? state : null,
            Text = text.Length > NominationText.Short ? text[..NominationText.Short] : text,
            Organisation = Slug.IsValid(query["organisation"], 200) ? query["organisation"].ToString() : null,
            Kind = NominationKind.IsKnown(query["kind"]) ? query["kind"].ToString() : null,
            Overdue = query["overdue"] == "1",
            Asked = query["asked"] == "1",
            After = ReadAfter(query["after"]),
        };
    }

    public static string Cursor(DateTimeOffset at, Guid id) => string.Create(CultureInfo.InvariantCulture, $"{at.ToUnixTimeMilliseconds()}_{id:N}");

    private static (DateTimeOffset, Guid)? ReadAfter(string? text)
    {
        var parts = (text ?? "").Split('_');
        return parts is [var at, var id] && Guid.TryParseExact(id, "N", out var read)
            && long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds) && milliseconds < 253_402_300_800_000
            ? (DateTimeOffset.FromUnixTimeMilliseconds(milliseconds), read)
            : null;
    }

    private IEnumerable<(string Name, string Value)> Parameters()
    {
        if (State is { } state)
            yield return ("state", NominationStateName.CodeOf(state));
        if (Text.Length > 0)
            yield return ("q", Text);
        if (Organisation is not null)
            yield return ("organisation", Organisation);
        if (Kind is not null)
            yield return ("kind", Kind);
        if (Overdue)
            yield return ("overdue", "1");
        if (Asked)
            yield return ("asked", "1");
        if (After is { } after)
            yield return ("after", Cursor(after.At, after.Id));
    }
}
