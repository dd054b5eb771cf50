using System.Collections.Frozen;
using System.Security.Cryptography;
using Microsoft.Extensions.FileProviders;

namespace CommsPortal.Cms.Desk.Assets;

/// <summary>The desk's own scripts, styles and fonts, beside the program. A page names each with a hash of its bytes, so browsers may keep it.</summary>
public sealed class DeskAssets
{
    public const string RequestPath = "/desk/assets";
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "wwwroot", "desk");

    private readonly FrozenDictionary<string, string> versions = Directory.EnumerateFiles(Folder)
        .ToFrozenDictionary(f => Path.GetFileName(f), f => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(f)))[..12]);

    /// <exception cref="KeyNotFoundException">The program has no such file.</exception>
    public string UrlOf(string name) => $"{RequestPath}/{name}?v={versions[name]}";

    /// <summary>The address of a file that only some builds have, as the visual editor; null when this one has not.</summary>
    public string? FindUrl(string name) => versions.ContainsKey(name) ? UrlOf(name) : null;

    internal static StaticFileOptions Serve() => new()
    {
        FileProvider = new PhysicalFileProvider(Folder),
        RequestPath = RequestPath,
        OnPrepareResponse = answer => answer.Context.Response.Headers.CacheControl =
            answer.Context.Request.Query.ContainsKey("v") ? "public, max-age=31536000, immutable" : "no-cache",
    };
}
