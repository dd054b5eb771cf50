namespace CommsPortal.Cms.People.Sessions;

/// <summary>Browser and system of a request in words that their owner recognises (Vietnamese), for instance "Chrome trên Windows".</summary>
internal static class DeviceName
{
    // In this order: browsers call themselves by the names of those they descend from.
    private static readonly (string Sign, string Name)[] Browsers =
        [("Edg", "Edge"), ("OPR/", "Opera"), ("coc_coc", "Cốc Cốc"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];

    private static readonly (string Sign, string Name)[] Systems =
        [("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("Mac OS X", "macOS"), ("CrOS", "ChromeOS"), ("Linux", "Linux")];

    public static string Of(string userAgent)
    {
        var browser = Name(Browsers, userAgent) ?? "Trình duyệt khác";
        return Name(Systems, userAgent) is { } system ? $"{browser} trên {system}" : browser;
    }

    private static string? Name((string Sign, string Name)[] known, string userAgent) =>
        known.Where(k => userAgent.Contains(k.Sign, StringComparison.Ordinal)).Select(k => k.Name).FirstOrDefault();
}
