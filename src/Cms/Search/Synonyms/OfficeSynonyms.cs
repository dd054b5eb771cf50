using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;
using CommsPortal.Search;

namespace CommsPortal.Cms.Search.Synonyms;

/// <summary>The synonyms that an office sets at the desk, besides the files and the names of units. Stored as one document with versions.</summary>
public sealed record OfficeSynonyms
{
    public const int MostGroups = 500;

    private const int LongestGroup = 300;
    private const int MostForms = 12;

    /// <summary>One group each, as the files of <see cref="SynonymTable"/> have them: <c>TP = thành phố [0.6]</c>.</summary>
    public IReadOnlyList<string> Groups { get; init; } = [];

    public SynonymTable ToTable() => SynonymTable.Parse(string.Join('\n', Groups));

    /// <summary>The groups that were typed, trimmed, without empty ones.</summary>
    /// <exception cref="EditorialException">A group cannot be read; the message says which and how it would be right.</exception>
    public static OfficeSynonyms Read(IEnumerable<string?> typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        var groups = typed.Select(t => string.Join(' ', (t ?? "").Normalize().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
            .Where(t => t.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (groups.Count > MostGroups)
            throw Invalid("Nhiều nhất 500 nhóm từ.");
        foreach (var group in groups)
            Require(group);
        return new OfficeSynonyms { Groups = groups };
    }

    private static void Require(string group)
    {
        if (group[0] == '#' || group.Length > LongestGroup || group.Count(c => c is '=' or '|') >= MostForms)
            throw Invalid($"“{group}” chưa đúng: mỗi nhóm nhiều nhất 12 cách viết, 300 ký tự, không bắt đầu bằng dấu #.");
        try
        {
            SynonymTable.Parse(group);
        }
        catch (FormatException)
        {
            throw Invalid($"“{group}” chưa đúng. Ngăn các cách viết bằng dấu =, ví dụ: UBND = Ủy ban nhân dân; một chiều dùng =>; trọng số trong ngoặc vuông, trên 0 đến 1, ví dụ: TP = thành phố [0.6].");
        }
    }

    private static EditorialException Invalid(string message) => new(ProblemCode.InvalidContent, message);
}
