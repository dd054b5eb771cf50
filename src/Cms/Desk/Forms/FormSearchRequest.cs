namespace CommsPortal.Cms.Desk.Forms;

/// <summary>A search from within a form: for which field, by which words.</summary>
public sealed record FormSearchRequest(string Path, string Text);
