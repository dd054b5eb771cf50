using CommsPortal.Cms.People;
using CommsPortal.Cms.Revisions;
using CommsPortal.Cms.Sites;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>A page on which an office sets one document with versions: it is read, saved and brought back in the same way on all of them.</summary>
public abstract class DocumentPage<T>(PortalDbContext db, OfficeDocuments documents) : DeskPage
    where T : class, new()
{
    /// <summary>The number of the revision that the form was filled from.</summary>
    [BindProperty(Name = "Form.Version")]
    public int Version { get; set; }

    public IReadOnlyList<Revision> Revisions { get; private set; } = [];

    protected PortalDbContext Db { get; } = db;

    /// <summary>One of <see cref="RevisionSubject"/>.</summary>
    protected abstract string Subject { get; }

    protected virtual string Key => "";

    protected virtual Permission Needed => Permission.ManageSettings;

    /// <summary>What is said once it is saved.</summary>
    protected virtual string Saved => "Đã lưu; trang tin dùng ngay.";

    /// <summary>The page's own address.</summary>
    public abstract string Here { get; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (!IsThere)
            return NotFound();
        (var document, Version) = await OfficeDocuments.ReadAsync<T>(Db, Subject, Key, Cancellation);
        await ShowAsync(document);
        Revisions = await RevisionLog.ReadAsync(Db, Subject, Key, Cancellation);
        return Page();
    }

    public Task<IActionResult> OnPostAsync() => SaveAsync(ReadAsync, null);

    public Task<IActionResult> OnPostRestoreAsync(int number) => SaveAsync(
        async () => await RevisionLog.FindAsync<T>(Db, Subject, Key, number, Cancellation)
            ?? throw new EditorialException(ProblemCode.NotFound, $"Không có phiên bản {number}."),
        $"restore {number}");

    protected virtual bool IsThere => true;

    /// <summary>Fills the form; with null only what stands around it, since the form has what was typed.</summary>
    protected abstract Task ShowAsync(T? document);

    /// <summary>What was typed, found valid.</summary>
    /// <exception cref="EditorialException">It is not; the message says why.</exception>
    protected abstract Task<T> ReadAsync();

    /// <summary>The page as it is, with what was typed.</summary>
    protected async Task<PageResult> ShowTypedAsync()
    {
        await ShowAsync(null);
        Revisions = await RevisionLog.ReadAsync(Db, Subject, Key, Cancellation);
        return Page();
    }

    /// <summary>Does something with what was typed; a refusal shows the page again with it.</summary>
    protected async Task<IActionResult> DoAsync(Func<Task<IActionResult>> act)
    {
        ArgumentNullException.ThrowIfNull(act);
        if (!IsThere)
            return NotFound();
        try
        {
            return await act();
        }
        catch (EditorialException refused)
        {
            await ShowTypedAsync();
            if (refused is not DefinitionChangedException changed)
                return Refuse(refused.Message);
            Version = changed.Current;
            ModelState.Remove("Form.Version");
            return Refuse(refused.Message, StatusCodes.Status409Conflict);
        }
    }

    private Task<IActionResult> SaveAsync(Func<Task<T>> read, string? note) => DoAsync(async () =>
    {
        var changed = await documents.SaveAsync(Subject, Key, await read(), Version, Actor, Needed, note, Cancellation);
        return Done(Here, changed ? Saved : "Không có gì thay đổi.");
    });
}
