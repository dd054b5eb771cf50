namespace CommsPortal.Cms.People;

/// <summary>What a person may do. Which role has which permission is one table: <see cref="RolePermissions"/>.</summary>
public enum Permission
{
    ReadDesk,
    CreateArticle,
    EditOwn,
    EditAny,
    Submit,
    Comment,
    SendBack,
    Approve,
    Publish,
    Correct,
    Withdraw,
    Delete,
    ManageMedia,
    ManageTaxonomies,
    ManagePeople,
    ManageKeys,
    ReadAudit,

    /// <summary>Taking responsibility for warnings of the checks before publication.</summary>
    AcknowledgeWarnings,

    /// <summary>Deciding what the checks before publication mean.</summary>
    ManageChecks,
}
