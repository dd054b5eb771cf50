using Microsoft.Playwright;

namespace CommsPortal.EndToEnd.Infrastructure;

/// <summary>Chromium under Playwright; every person gets a context of their own.</summary>
public sealed class Browser : IAsyncLifetime
{
    // Long past anything that a page may take: on a slow machine a test takes longer, and does not fail.
    private const float PatienceMilliseconds = 300_000;

    // What .ci/setup accepts.
    private static readonly string[] Programs = ["chromium", "chromium-browser", "google-chrome"];

    /// <summary>What Chromium is started with.</summary>
    internal static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    /// <summary>Chromium's executable.</summary>
    internal static string Program { get; } = FindProgram();

    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(PatienceMilliseconds);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Program,
            Args = Arguments,
            Headless = true,
            Timeout = PatienceMilliseconds,
        });
    }

    /// <summary>A page of a person's own, without anybody else's cookies.</summary>
    public async Task<IPage> OpenAsync(Uri address, bool javaScript = true)
    {
        var context = await browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = address.ToString(),
            JavaScriptEnabled = javaScript,
            Locale = "vi-VN",
        });
        context.SetDefaultTimeout(PatienceMilliseconds);
        context.SetDefaultNavigationTimeout(PatienceMilliseconds);
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
    }

    private static string FindProgram() =>
        Programs.SelectMany(program => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Append("/usr/bin").Select(folder => Path.Combine(folder, program)))
            .FirstOrDefault(File.Exists) ?? throw new InvalidOperationException("There is no Chromium; .ci/setup test installs it.");
}
