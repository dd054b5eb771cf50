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

    /// <summary>Deciding who has to approve which kind of article.</summary>
    ManageApprovals,

    /// <summary>Giving an article to a person to work on, with a date.</summary>
    AssignWork,

    /// <summary>Proposing an exemplar of one's own unit.</summary>
    Nominate,

    /// <summary>Verifying, drafting, declining and proposing for commendation what units nominated.</summary>
    HandleNominations,

    /// <summary>Reports and the figures in them.</summary>
    ReadFigures,

    /// <summary>Setting what is paid for an article and proposing the monthly sheet.</summary>
    ManageRoyalties,

    /// <summary>Approving a monthly sheet of royalties, which freezes it.</summary>
    ApproveRoyalties,

    /// <summary>Name, contacts, menus, redirects and whatever else belongs to the whole site.</summary>
    ManageSettings,

    /// <summary>Composing the front page, for now or for later.</summary>
    ComposeHome,
}
