using CommsPortal.Cms.Audit;
using CommsPortal.Cms.Desk.Security;
using CommsPortal.Cms.People;
using Microsoft.AspNetCore.Mvc;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>Whether the audit log is whole: begins the check of its hash chain, shows how far it has come and what it found.</summary>
[RequirePermission(Permission.ReadAudit)]
public sealed class AuditVerificationModel(AuditVerification verification) : DeskPage
{
    public AuditVerification Verification => verification;

    public void OnGet()
    {
        // Without a script the browser asks again by itself until there is a result.
        if (verification.Progress is not null)
            Response.Headers["Refresh"] = "2";
    }

    public IActionResult OnPost()
    {
        verification.Start();
        return LocalRedirect(DeskPaths.AuditVerification);
    }
}
