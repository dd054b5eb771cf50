using System.Globalization;
using CommsPortal.Cms.Audit;
using CommsPortal.Cms.Desk.Audit;
using CommsPortal.Cms.Desk.Security;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>The audit log, newest first: narrowed by who, what, to which and when, and as a file.</summary>
[RequirePermission(Permission.ReadAudit)]
public sealed class AuditModel(PortalDbContext db, AuditSearch search, AuditNote note, TimeProvider time) : DeskPage
{
    /// <summary>Only lines before this one; null begins with the newest.</summary>
    [BindProperty(SupportsGet = true)]
    public long? Before { get; set; }

    [BindProperty(SupportsGet = true)]
    public AuditForm Asked { get; set; } = new();

    public IReadOnlyList<AuditEntry> Entries { get; private set; } = [];

    public IReadOnlyDictionary<Guid, string> Headlines { get; private set; } = new Dictionary<Guid, string>();

    public IReadOnlyList<string> Actors { get; private set; } = [];

    public IReadOnlyList<string> Actions { get; private set; } = [];

    public bool IsNarrowed { get; private set; }

    public long? Next { get; private set; }

    /// <summary>How far back words were looked for; null when to the end.</summary>
    public DateTimeOffset? SearchedTo { get; private set; }

    public async Task OnGetAsync()
    {
        (Actors, Actions) = (await search.ActorsAsync(Cancellation), await search.ActionsAsync(Cancellation));
        if (!Asked.TryRead(out var query, out var wrong))
        {
            Refuse(wrong);
            return;
        }

        var page = await search.PageAsync(query, Before, Cancellation);
        (Entries, Next, SearchedTo, IsNarrowed) = (page.Entries, page.Next, page.SearchedTo, query.IsNarrowed);
        var ids = Entries.Select(e => e.ArticleId).OfType<Guid>().Distinct().ToList();
        Headlines = await db.Articles.AsNoTracking().Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Headline, Cancellation);
    }

    /// <summary>The lines as a file. That somebody took them along is a line too.</summary>
    public async Task<IActionResult> OnGetExportAsync(string? format)
    {
        if (!Asked.TryRead(out var query, out var wrong))
            return Refuse(wrong);
        await note.WriteAsync(new AuditRecord(Actor, "audit-export", Reason: Asked.Parameters().Count == 0 ? null : Address("").TrimStart('?')), Cancellation);
        var day = Clock.DayOf(time.GetUtcNow()).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new AuditExport(search.AllAsync(query, Cancellation), format != "ndjson", day);
    }

    /// <summary>This page's address with the same questions and something else.</summary>
    public string Address(string path, params (string Name, string Value)[] more) =>
        QueryHelpers.AddQueryString(path, Asked.Parameters().Concat(more.Select(m => KeyValuePair.Create(m.Name, (string?)m.Value))));
}
