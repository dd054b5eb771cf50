using CommsPortal.Cms.Comparison;
using CommsPortal.Cms.Content;

namespace CommsPortal.Cms.Desk.History;

/// <summary>A field in which two contents differ.</summary>
/// <param name="Before">As people read it.</param>
/// <param name="Changes">From <paramref name="Before"/> to <paramref name="After"/>, word by word.</param>
public sealed record FieldDifference(FieldDescriptor Field, string Before, string After, IReadOnlyList<WordChange> Changes);
