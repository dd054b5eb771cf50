namespace CommsPortal.Cms.Desk.WorkingCopies;

/// <summary>
/// What a person has typed into an article's edit form and not saved yet. It is nobody else's, belongs to no edition and leaves no trace in
/// the audit log; the next save makes text of it and closes it.
/// </summary>
public sealed class WorkingCopy
{
    public Guid ArticleId { get; set; }

    public Guid PersonId { get; set; }

    /// <summary>The opened edit page that wrote it; another page of the same person does not write over it.</summary>
    public Guid Page { get; set; }

    /// <summary>The version of the article that the form was filled from: whoever saves it later meets what others saved meanwhile.</summary>
    public int Version { get; set; }

    /// <summary>Hash of the text that the form was filled from, by which this person's changes are told; null when it is not known.</summary>
    public string? Origin { get; set; }

    /// <summary>The form as typed (<see cref="Forms.FormValues.ToJson"/>); null once it was saved or discarded.</summary>
    public string? Values { get; set; }

    public DateTimeOffset SavedAt { get; set; }
}
