using System.Diagnostics;

namespace CommsPortal.EndToEnd.Infrastructure;

/// <summary>Both programs on a fresh data folder, filled with the sample content unless it should be empty, and the command line beside them.</summary>
public sealed class Portal : IAsyncLifetime
{
    private readonly string data = Directory.CreateTempSubdirectory("commsportal-e2e-").FullName;
    private readonly ReservedPort cmsPort = ReservedPort.Take();
    private readonly ReservedPort sitePort = ReservedPort.Take();
    private readonly ReservedPort secondSitePort = ReservedPort.Take();
    private PortalProgram? cms;
    private PortalProgram? site;

    /// <summary>Whether it starts with the sample content. Default true.</summary>
    public bool Sample { get; init; } = true;

    /// <summary>The host name of the desk's own address. Default <c>127.0.0.1</c>; passkeys need a name.</summary>
    public string CmsHost { get; init; } = "127.0.0.1";

    /// <summary>Settings besides those that every test has.</summary>
    public IReadOnlyDictionary<string, string> More { get; init; } = new Dictionary<string, string>();

    public PortalProgram Cms => cms ?? throw new InvalidOperationException("The CMS is not running.");

    public PortalProgram Site => site ?? throw new InvalidOperationException("The site is not running.");

    /// <summary>Where letters arrive, since there is no mail server.</summary>
    public string MailFolder => Path.Combine(data, "mail");

    /// <summary>Speaks to the API; follows no redirects.</summary>
    public HttpClient Api { get; private set; } = new();

    /// <summary>Reads the site; follows no redirects.</summary>
    public HttpClient Reader { get; private set; } = new();

    private Dictionary<string, string> Settings => new(More)
    {
        ["Portal__DataDirectory"] = data,
        ["Portal__CmsBaseUrl"] = $"http://{CmsHost}:{cmsPort}",
        ["Portal__SiteBaseUrl"] = $"http://127.0.0.1:{sitePort}",
        ["Portal__SearchDataDirectory"] = Path.Combine(Repository.Root, "content", "search"),
        ["Cms__BaseUrl"] = $"http://127.0.0.1:{cmsPort}",
        ["Site__PageDirectory"] = Path.Combine(data, "pages"),
        ["Site__BaseUrl"] = $"http://127.0.0.1:{sitePort}",
        // The most there is: what a slow machine takes longer for has not failed.
        ["Cms__TimeoutSeconds"] = "60",
        ["Media__MaxProcessSeconds"] = "600",
        // Tests ask nobody outside.
        ["Checks__ExternalLinks"] = "false",
    };

    public async ValueTask InitializeAsync()
    {
        if (Sample)
            await CommandAsync("import", Path.Combine(Repository.Root, "content"), "--sample", "--if-empty");
        await StartCmsAsync();
        await StartSiteAsync();
        Api = NewClient(Cms.Address);
        Reader = NewClient(Site.Address);
    }

    public async Task StartCmsAsync() => cms = await PortalProgram.StartAsync("Cms", cmsPort.Number, Settings);

    public async Task StartSiteAsync() => site = await PortalProgram.StartAsync("PublicSite", sitePort.Number, Settings, "/healthz");

    /// <summary>Starts one more node of the site under another public address; whoever asks for it ends it.</summary>
    public Task<PortalProgram> StartSecondSiteAsync(Uri publicAddress)
    {
        ArgumentNullException.ThrowIfNull(publicAddress);
        return PortalProgram.StartAsync(
            "PublicSite", secondSitePort.Number, new Dictionary<string, string>(Settings) { ["Site__BaseUrl"] = publicAddress.GetLeftPart(UriPartial.Authority) });
    }

    /// <summary>Runs one administration command and gives what it printed.</summary>
    public async Task<string> CommandAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Repository.ProgramOf("Cms"), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in Settings)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{string.Join(' ', arguments)} ended with {process.ExitCode}:\n{await output}{await errors}");
        return await output;
    }

    /// <summary>Adds a person and gives the one-time password.</summary>
    public async Task<string> AddPersonAsync(string email, string name, params string[] roles)
    {
        var output = await CommandAsync(["user", "add", email, "--name", name, "--role", .. roles]);
        return output.Split("Password: ")[1].Trim();
    }

    public async ValueTask DisposeAsync()
    {
        Api.Dispose();
        Reader.Dispose();
        if (site is not null)
            await site.DisposeAsync();
        if (cms is not null)
            await cms.DisposeAsync();
        cmsPort.Dispose();
        sitePort.Dispose();
        secondSitePort.Dispose();
        Directory.Delete(data, recursive: true);
    }

    private static HttpClient NewClient(Uri address) =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = address, Timeout = TimeSpan.FromMinutes(5) };
}
