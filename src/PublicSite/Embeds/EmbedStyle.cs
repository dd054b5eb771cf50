using System.Security.Cryptography;
using System.Text;

namespace CommsPortal.PublicSite.Embeds;

/// <summary>
/// The card's style sheet. It stands inside the document, allowed by its hash, since a frame in a sandbox has no origin to load one of ours from.
/// </summary>
internal static class EmbedStyle
{
    public const string Text = """
        :root{color-scheme:light dark;--paper:#fffdf8;--ink:#1d1f21;--soft:#5b5f63;--rule:#d9d3c4;--accent:#8c1c13}
        @media (prefers-color-scheme:dark){:root{--paper:#1b1d1f;--ink:#ece8df;--soft:#aaa79f;--rule:#3b3d40;--accent:#ffb4a3}}
        *{box-sizing:border-box;margin:0}
        body{background:var(--paper);color:var(--ink);font:400 15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
        .card{display:grid;gap:12px;min-height:100vh;padding:14px;border:1px solid var(--rule);border-top:4px solid var(--accent);align-content:start}
        .picture{width:100%;height:auto;max-height:35vh;object-fit:cover;display:block}
        .kicker,.foot{color:var(--soft);font-size:13px}
        h1{font:600 20px/1.3 Georgia,"Noto Serif",serif}
        a{color:inherit;text-decoration-thickness:1px;text-underline-offset:3px}
        a:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
        .lead{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:3;overflow:hidden}
        .notice{border-left:4px solid var(--accent);padding-left:10px;font-size:14px}
        .text{display:grid;gap:8px;align-content:start}
        @media (min-width:480px){.with-picture{grid-template-columns:2fr 3fr}.picture{max-height:none}}
        """;

    /// <summary>Source expression of a policy that allows this style sheet and no other.</summary>
    public static string Source { get; } = $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Text)))}'";
}
