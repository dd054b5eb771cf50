using System.Globalization;
using CommsPortal.Cms.Taxonomies;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;

namespace CommsPortal.Cms.Desk.Definitions;

/// <summary>A term as its form has it.</summary>
public sealed class TermForm : IVersionedForm
{
    /// <summary>The version that the form was filled from; 0 for a new term.</summary>
    public int Version { get; set; }

    public string? Slug { get; set; }

    public string? Name { get; set; }

    public string? NameEn { get; set; }

    public string? Description { get; set; }

    public string? Code { get; set; }

    public string? UnitType { get; set; }

    public string? Parent { get; set; }

    /// <summary>As date inputs send it: <c>2025-07-01</c>.</summary>
    public string? ValidFrom { get; set; }

    public string? ValidTo { get; set; }

    public List<string> Predecessors { get; set; } = [];

    /// <summary>The terms that take over when this one is retired.</summary>
    public List<string> Successors { get; set; } = [];

    /// <summary>Whether the predecessors end on the day before this term begins.</summary>
    public bool EndsPredecessors { get; set; }

    public static TermForm Of(StoredTerm stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        var term = stored.Definition;
        return new TermForm
        {
            Version = stored.Version,
            Slug = term.Slug,
            Name = term.Name,
            NameEn = term.NameEn,
            Description = term.Description,
            Code = term.Code,
            UnitType = term.UnitType,
            Parent = term.Parent,
            ValidFrom = Write(term.ValidFrom),
            ValidTo = Write(term.ValidTo),
            Predecessors = [.. term.Predecessors],
            Successors = [.. stored.Successors],
        };
    }

    /// <exception cref="EditorialException">A date cannot be read.</exception>
    public TermDefinition Read(string slug) => new()
    {
        Slug = slug,
        Name = Text(Name) ?? "",
        NameEn = Text(NameEn),
        Description = Text(Description),
        Code = Text(Code),
        UnitType = Text(UnitType),
        Parent = Text(Parent),
        ValidFrom = Day(ValidFrom),
        ValidTo = Day(ValidTo),
        Predecessors = [.. Predecessors.Distinct()],
    };

    internal static string? Write(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static string? Text(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim().Normalize().ReplaceLineEndings("\n");

    internal static DateOnly? Day(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return null;
        string[] formats = ["yyyy-MM-dd", "d/M/yyyy"];
        return DateOnly.TryParseExact(typed.Trim(), formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new EditorialException(ProblemCode.InvalidContent, $"“{typed}” không phải ngày; hãy ghi như 1/7/2025.");
    }
}
