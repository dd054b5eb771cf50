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
}
