using CommsPortal.Cms.Sites;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Redirects;

/// <summary>What a redirect must be like: from where nothing is, straight to a page of our own, no chains and so no circles.</summary>
internal static class RedirectRules
{
    private const int Longest = 300;

    /// <summary>An address as typed, as a root-relative path; addresses of our own site lose their host.</summary>
    /// <exception cref="EditorialException">It is no path of ours.</exception>
    public static string PathOf(string? typed, string siteBaseUrl)
    {
        var text = typed?.Trim().Normalize() ?? "";
        var own = siteBaseUrl.TrimEnd('/') + "/";
        if (text.StartsWith(own, StringComparison.OrdinalIgnoreCase))
            text = text[(own.Length - 1)..];
        var pattern = text.Length > 1 && !text.EndsWith("/*", StringComparison.Ordinal) ? text.TrimEnd('/') : text;
        var path = RedirectTable.BaseOf(pattern);
        if (path.Length is 0 or > Longest || path[0] != '/' || path.StartsWith("//", StringComparison.Ordinal) || path.Contains("..", StringComparison.Ordinal)
            || path.Any(c => char.IsControl(c) || char.IsWhiteSpace(c) || c is '\\' or '?' or '#' or '*' or '<' or '>' or '"'))
            throw Invalid($"“{typed}” không phải đường dẫn của site. Hãy ghi như /tin-tuc/bai-cu; thêm /* ở cuối để chỉ mọi địa chỉ bên dưới.");
        return pattern;
    }

    public static async Task RequireAsync(PortalDbContext db, SitePlaces places, string from, string to, CancellationToken cancellationToken)
    {
        var start = RedirectTable.BaseOf(from);
        if (new[] { "/desk", "/api", "/media", "/docs" }.Any(own => start == own || start.StartsWith(own + "/", StringComparison.Ordinal)))
            throw Invalid($"“{from}” là địa chỉ của hệ thống nên không chuyển hướng được.");
        if (from == start && (await places.IsPageAsync(from, cancellationToken) || await db.PublishedPaths.AnyAsync(p => p.Path == from, cancellationToken)))
            throw Invalid($"“{from}” đang là một trang, hoặc đã từng là địa chỉ của một bài; bài tự lo việc chuyển hướng của nó.");
        await RequireTargetAsync(db, places, to, cancellationToken);
        await RequireNoChainAsync(db, from, to, cancellationToken);
    }

    private static async Task RequireTargetAsync(PortalDbContext db, SitePlaces places, string to, CancellationToken cancellationToken)
    {
        // What is put in the place of the asterisk is known only when somebody comes.
        if (to.EndsWith("/*", StringComparison.Ordinal))
            return;
        if (!await places.IsPageAsync(to, cancellationToken) && !await db.LiveArticles.AnyAsync(l => l.Path == to, cancellationToken))
            throw Invalid($"Đích “{to}” không phải trang nào đang có; hãy chọn một trang của site hoặc đường dẫn của một bài đang đăng.");
    }

    private static async Task RequireNoChainAsync(PortalDbContext db, string from, string to, CancellationToken cancellationToken)
    {
        var target = RedirectTable.BaseOf(to);
        if (RedirectTable.Covers(from, target) || await RedirectTable.FindAsync(db, target, cancellationToken) is not null)
            throw Invalid($"Đích “{to}” lại chuyển hướng tiếp; hãy ghi thẳng đích cuối cùng.");
        var start = RedirectTable.BaseOf(from);
        var below = start + "/";
        var others = await db.ManualRedirects.AsNoTracking()
            .Where(r => r.From != from && (r.To == start || r.To == start + "/*" || r.To.Contains(below))).Select(r => new { r.From, r.To }).ToListAsync(cancellationToken);
        if (others.Find(r => RedirectTable.Covers(from, RedirectTable.BaseOf(r.To))) is { } other)
            throw Invalid($"“{other.From}” đang chuyển hướng đến đó; hãy đổi đích của “{other.From}” trước để không thành chuỗi chuyển hướng.");
    }

    private static EditorialException Invalid(string message) => new(ProblemCode.InvalidContent, message);
}
