namespace CommsPortal.Cms.Taxonomies;

/// <summary>A term as a person or a file describes it.</summary>
public sealed record TermDefinition
{
    public string Slug { get; init; } = "";

    public string Name { get; init; } = "";

    public string? NameEn { get; init; }

    public string? Description { get; init; }

    public string? Code { get; init; }

    public string? UnitType { get; init; }

    public string? Parent { get; init; }

    public DateOnly? ValidFrom { get; init; }

    public DateOnly? ValidTo { get; init; }

    /// <summary>Slugs of the terms that it took over from.</summary>
    public IReadOnlyList<string> Predecessors { get; init; } = [];

    internal static TermDefinition Of(Term term, IReadOnlyList<string> predecessors) => new()
    {
        Slug = term.Slug,
        Name = term.Name,
        NameEn = term.NameEn,
        Description = term.Description,
        Code = term.Code,
        UnitType = term.UnitType,
        Parent = term.Parent,
        ValidFrom = term.ValidFrom,
        ValidTo = term.ValidTo,
        Predecessors = predecessors,
    };

    internal bool Describes(Term term) =>
        (Name, NameEn, Description, Code, UnitType, Parent) == (term.Name, term.NameEn, term.Description, term.Code, term.UnitType, term.Parent)
        && (ValidFrom, ValidTo) == (term.ValidFrom, term.ValidTo);

    internal void ApplyTo(Term term)
    {
        (term.Name, term.NameEn, term.Description) = (Name, NameEn, Description);
        (term.Code, term.UnitType, term.Parent) = (Code, UnitType, Parent);
        (term.ValidFrom, term.ValidTo) = (ValidFrom, ValidTo);
    }
}
