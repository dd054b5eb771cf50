using System.Globalization;
using CommsPortal.Cms.Content;
using CommsPortal.Cms.Delivery.Parameters;
using CommsPortal.Contracts.Changes;

namespace CommsPortal.Cms.Delivery.Changes;

/// <summary>A run of the change log, as asked for.</summary>
/// <param name="Cursor">Sequence of the last change that the client has.</param>
/// <param name="Types">Content types to keep; empty keeps all.</param>
/// <param name="Kinds">Kinds of change to keep; empty keeps all.</param>
public sealed record ChangeQuery(long Cursor, TimeSpan Wait, int Limit, IReadOnlyList<string> Types, IReadOnlyList<string> Kinds)
{
    private const int MostSeconds = 25;
    private const int MostItems = 1000;
    private const int DefaultLimit = 100;

    /// <summary>The kinds of the public log.</summary>
    public static IReadOnlyList<string> PublicKinds { get; } =
        [ChangeKind.Published, ChangeKind.Updated, ChangeKind.Corrected, ChangeKind.Withdrawn, ChangeKind.Deleted, ChangeKind.Taxonomy,
        ChangeKind.Consultation, ChangeKind.Feedback];

    public static QueryParameters Parameters(ContentTypeRegistry types) => Parameters(types, PublicKinds);

    public static QueryParameters Parameters(ContentTypeRegistry types, IReadOnlyList<string> kinds) => new(
    [
        new("cursor", "The `cursor` of the page before; empty or `0` is the beginning.") { Example = "0" },
        new("wait", "Seconds to wait for a change when there is none yet (long poll).") { Type = "integer", Minimum = 0, Maximum = MostSeconds, Default = "0" },
        new("limit", "Changes in one page.") { Type = "integer", Minimum = 1, Maximum = MostItems, Default = "100" },
        new("types", "Only changes of articles of these content types.") { Repeated = true, Values = [.. types.All.Select(t => t.Name)] },
        new("kinds", "Only changes of these kinds.") { Repeated = true, Values = kinds },
    ]);

    public static ChangeQuery Read(QueryReader reader, ContentTypeRegistry types)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return Read(reader, types, ReadCursor(reader), PublicKinds);
    }

    /// <summary>The rest of the parameters, where the cursor has been read and there may be other kinds.</summary>
    public static ChangeQuery Read(QueryReader reader, ContentTypeRegistry types, long cursor, IReadOnlyList<string> kinds)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(types);
        return new ChangeQuery(
            cursor,
            TimeSpan.FromSeconds(reader.Whole("wait", 0, 0, MostSeconds)),
            reader.Whole("limit", DefaultLimit, 1, MostItems),
            reader.OneOf("types", reader.List("types"), types.All.Select(t => t.Name)),
            reader.OneOf("kinds", reader.List("kinds"), kinds));
    }

    private static long ReadCursor(QueryReader reader)
    {
        if (reader.Text("cursor") is not { } text)
            return 0;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var cursor))
            return cursor;
        reader.Refuse("cursor", $"cursor must be the cursor of an earlier page, or 0 for the beginning; it was '{text}'.");
        return 0;
    }
}
