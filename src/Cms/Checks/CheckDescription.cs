namespace CommsPortal.Cms.Checks;

/// <summary>What a check is called, looks for and means unless the administrator says otherwise.</summary>
/// <param name="Code">Its stable name: in the database, the API and acknowledgements.</param>
/// <param name="Name">Its name in the desk (Vietnamese).</param>
/// <param name="Explanation">What it looks for and why, a sentence or two (Vietnamese).</param>
public sealed record CheckDescription(string Code, string Name, string Explanation, CheckSeverity Default)
{
    /// <summary>
    /// True when the answer can become another although the text stays the same; such checks are made again at an appointed time.
    /// </summary>
    public bool ChangesByItself { get; init; }

    public CheckOption? Option { get; init; }
}
