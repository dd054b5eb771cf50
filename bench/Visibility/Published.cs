namespace CommsPortal.Visibility;

/// <summary>An article whose publication was just acknowledged.</summary>
/// <param name="Path">Of its page: the portal makes it of the headline.</param>
/// <param name="Word">A word that only this article has.</param>
/// <param name="At">Time stamp of the acknowledgement.</param>
internal sealed record Published(string Id, string Path, string Word, long At);
