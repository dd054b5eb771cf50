namespace CommsPortal.Cms.Desk.Forms;

/// <summary>The choice of roles and organisations in the forms about people.</summary>
public sealed record PersonFields(IReadOnlyList<string> Roles, IReadOnlyList<string> Organisations, Vocabulary Vocabulary);
