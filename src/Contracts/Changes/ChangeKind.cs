namespace CommsPortal.Contracts.Changes;

/// <summary>The kinds of change, a closed list.</summary>
public static class ChangeKind
{
    /// <summary>An article that was not public is now.</summary>
    public const string Published = "published";

    /// <summary>A new edition replaced the public one.</summary>
    public const string Updated = "updated";

    /// <summary>A new edition replaced the public one and says what was wrong.</summary>
    public const string Corrected = "corrected";

    /// <summary>The article is no longer public; its address answers 410 with the reason.</summary>
    public const string Withdrawn = "withdrawn";

    /// <summary>The article is gone from the record; mirrors must drop it.</summary>
    public const string Deleted = "deleted";

    /// <summary>
    /// A taxonomy term or a column was added, changed or removed, or something that belongs to the whole site; the tags say what: <c>site</c>,
    /// <c>menus</c>, <c>synonyms</c>, <c>redirects</c>, <c>home:vi</c>, <c>home:en</c>.
    /// </summary>
    public const string Taxonomy = "taxonomy";

    /// <summary>What the public sees of a consultation on a nominated exemplar changed; its tags name it.</summary>
    public const string Consultation = "consultation";

    /// <summary>Questions and answers that the office publishes changed; its tags say <c>feedback</c>, and the article they are about.</summary>
    public const string Feedback = "feedback";

    /// <summary>What a newsroom had under embargo has become public; only the embargo log has it, beside the public log's own row.</summary>
    public const string EmbargoLifted = "embargo-lifted";
}
