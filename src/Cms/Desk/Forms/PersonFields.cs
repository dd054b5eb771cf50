using CommsPortal.Cms.Content;

namespace CommsPortal.Cms.Desk.Forms;

/// <summary>The choice of roles, organisations, columns and content types in the forms about people.</summary>
public sealed record PersonFields(
    IReadOnlyList<string> Roles,
    IReadOnlyList<string> Organisations,
    IReadOnlyList<string> Columns,
    IReadOnlyList<string> Types,
    Vocabulary Vocabulary,
    IReadOnlyList<ContentTypeDescriptor> AllTypes);
