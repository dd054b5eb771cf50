using CommsPortal.Cms.Desk.Definitions;
using CommsPortal.Cms.Revisions;
using CommsPortal.Cms.Workflow;
using Microsoft.AspNetCore.Mvc;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>The page of one term or column: found, changed with a look at the version that the form was filled from, or refused with the reason.</summary>
/// <typeparam name="TForm">What is typed.</typeparam>
public abstract class DefinitionPage<TForm> : DeskPage
    where TForm : IVersionedForm, new()
{
    [BindProperty]
    public TForm Form { get; set; } = new();

    /// <summary>Reads what is stored.</summary>
    /// <returns>False when there is no such thing.</returns>
    protected abstract Task<bool> FindAsync();

    /// <summary>Does something to what is stored, or shows the page again with the reason why not.</summary>
    protected async Task<IActionResult> DoAsync(Func<Task<IActionResult>> act)
    {
        ArgumentNullException.ThrowIfNull(act);
        if (!await FindAsync())
            return NotFound();
        try
        {
            return await act();
        }
        catch (DefinitionChangedException changed)
        {
            Form.Version = changed.Current;
            ModelState.Remove("Form.Version");
            return Refuse(changed.Message, StatusCodes.Status409Conflict);
        }
        catch (EditorialException refused)
        {
            return Refuse(refused.Message);
        }
    }
}
