using System.Collections.Frozen;
using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;

namespace CommsPortal.PublicSite.Assets;

/// <summary>
/// The site's own files, embedded in the program and read once. The style sheet, the scripts and the icon carry a hash of their content
/// in their names, fonts carry their version; so all may be kept for ever.
/// </summary>
public sealed class SiteAssets
{
    private const string Root = "/assets/";

    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        [".css"] = "text/css; charset=utf-8",
        [".woff2"] = "font/woff2",
        [".jpg"] = "image/jpeg",
        [".svg"] = "image/svg+xml",
        [".js"] = "text/javascript; charset=utf-8",
        [".txt"] = "text/plain; charset=utf-8",
    };

    private readonly FrozenDictionary<string, Asset> _byUrl;

    public SiteAssets()
    {
        var assets = new Dictionary<string, Asset>(StringComparer.Ordinal);
        Stylesheet = Add(assets, "site.css", StyleSheet.Join(Names("css/").Order(StringComparer.Ordinal).Select(Read)), hashed: true);
        Icon = Add(assets, "icon.svg", Read("icon.svg"), hashed: true);
        Card = Add(assets, "card.jpg", Read("card.jpg"), hashed: true);
        PreviewScript = Add(assets, "preview.js", Read("preview.js"), hashed: true);
        HeadScript = Add(assets, "begin.js", Read("scripts/begin.js"), hashed: true);
        var modules = new ScriptModules(name => Read("scripts/" + name), (name, bytes) => Add(assets, name, bytes, hashed: true));
        Script = modules.Add("readers.js");
        KeptScript = modules.Add("kept-page.js");
        Scripts = [HeadScript, .. modules.Addresses];
        Worker = new Asset(Read("scripts/sw.js"), Compressed(Read("scripts/sw.js")), Types[".js"], Tag(Read("scripts/sw.js")));
        foreach (var name in Names("fonts/"))
            Add(assets, name, Read(name), hashed: false);
        TextFont = assets.Keys.First(url => url.Contains("newsreader-latin-wght-normal", StringComparison.Ordinal));
        TextFontVietnamese = assets.Keys.First(url => url.Contains("newsreader-vietnamese-wght-normal", StringComparison.Ordinal));
        _byUrl = assets.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public string Stylesheet { get; }

    public string Icon { get; }

    /// <summary>What other sites show beside a link to a page without a picture, 1,200 × 630.</summary>
    public string Card { get; }

    /// <summary>Runs in the head, before anything is painted; small.</summary>
    public string HeadScript { get; }

    /// <summary>The module that every page has; it fetches others where they are of use.</summary>
    public string Script { get; }

    /// <summary>Of the page of kept stories; in its markup, so that whatever keeps the page finds it.</summary>
    public string KeptScript { get; }

    /// <summary>The service worker; a worker's own address is its identity, so it has no hash and is asked for anew each time.</summary>
    public Asset Worker { get; }

    /// <summary>Every script that a page may have, without the worker.</summary>
    public IReadOnlyList<string> Scripts { get; }

    /// <summary>Of previews only.</summary>
    public string PreviewScript { get; }

    /// <summary>The text face's Latin part.</summary>
    public string TextFont { get; }

    /// <summary>The text face's Vietnamese part.</summary>
    public string TextFontVietnamese { get; }

    /// <summary>The asset at a root-relative URL; null when there is none.</summary>
    public Asset? Find(string url) => _byUrl.GetValueOrDefault(url);

    private static string Add(Dictionary<string, Asset> assets, string name, byte[] bytes, bool hashed)
    {
        var extension = Path.GetExtension(name);
        var hash = Hash(bytes);
        var url = Root + (hashed ? $"{Path.GetFileNameWithoutExtension(name)}.{hash}{extension}" : name);
        assets[url] = new Asset(bytes, extension is ".woff2" or ".jpg" ? null : Compressed(bytes), Types[extension], Tag(bytes));
        return url;
    }

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes))[..12];

    private static string Tag(byte[] bytes) => $"\"{Hash(bytes)}\"";

    private static IEnumerable<string> Names(string folder) => Assembly.GetExecutingAssembly().GetManifestResourceNames()
        .Where(name => name.StartsWith("wwwroot/" + folder, StringComparison.Ordinal)).Select(name => name["wwwroot/".Length..]);

    private static byte[] Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("wwwroot/" + name)
            ?? throw new FileNotFoundException($"wwwroot/{name} is not embedded.");
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }

    private static byte[] Compressed(byte[] plain)
    {
        using var memory = new MemoryStream();
        using (var brotli = new BrotliStream(memory, CompressionLevel.SmallestSize, leaveOpen: true))
            brotli.Write(plain);
        return memory.ToArray();
    }

    /// <param name="Brotli">The same compressed; null when it is compressed already.</param>
    public sealed record Asset(byte[] Bytes, byte[]? Brotli, string ContentType, string ETag);
}
