namespace CommsPortal.Cms.Nominations.Duplicates;

/// <summary>What looks like the same exemplar.</summary>
/// <param name="Where">What it is and how it stands, in Vietnamese.</param>
/// <param name="Path">Its page in the desk; null when the person may not open it.</param>
public sealed record PossibleDuplicate(string Title, string Where, string? Path);
