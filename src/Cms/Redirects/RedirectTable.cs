using CommsPortal.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Redirects;

/// <summary>Finds where a path leads that no article ever had. Asked last, so that a redirect never hides a page.</summary>
public static class RedirectTable
{
    private const string All = "/*";

    /// <returns>A root-relative path; null when the path leads nowhere.</returns>
    public static async Task<string?> FindAsync(PortalDbContext db, string path, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var forms = FormsOf(path);
        var found = await db.ManualRedirects.AsNoTracking().Where(r => forms.Contains(r.From)).ToListAsync(cancellationToken);
        // The path itself before what is above it, and the nearest of that.
        return found.OrderBy(r => r.From == path ? 0 : 1).ThenByDescending(r => r.From.Length).Select(r => Target(r, path)).FirstOrDefault();
    }

    /// <summary>Whether a pattern stands for a path.</summary>
    public static bool Covers(string from, string path) => FormsOf(path).Contains(from);

    /// <summary>A pattern without its asterisk.</summary>
    public static string BaseOf(string pattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        return pattern.EndsWith(All, StringComparison.Ordinal) ? pattern[..^All.Length] : pattern;
    }

    private static List<string> FormsOf(string path)
    {
        List<string> forms = [path, path.TrimEnd('/') + All];
        for (var cut = path.LastIndexOf('/'); cut > 0; cut = path.LastIndexOf('/', cut - 1))
            forms.Add(path[..cut] + All);
        return forms;
    }

    private static string Target(ManualRedirect redirect, string path)
    {
        if (!redirect.To.EndsWith(All, StringComparison.Ordinal))
            return redirect.To;
        var rest = path[Math.Min(BaseOf(redirect.From).Length, path.Length)..].TrimStart('/');
        return rest.Length == 0 ? BaseOf(redirect.To) : $"{BaseOf(redirect.To)}/{rest}";
    }
}
