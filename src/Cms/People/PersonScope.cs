namespace CommsPortal.Cms.People;

/// <summary>One column or content type to which a person's work is limited. Without any of a kind, all of that kind are theirs.</summary>
public sealed class PersonScope
{
    public Guid PersonId { get; init; }

    public PersonScopeKind Kind { get; init; }

    /// <summary>Slug of the column, or name of the content type.</summary>
    public required string Value { get; init; }
}
