using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;

namespace CommsPortal.Cms.Import;

/// <summary>The article of every key: those of this import and those imported before.</summary>
public sealed class ImportIds(IReadOnlyDictionary<string, Guid> byKey)
{
    /// <param name="key">A file's name without ending, or an article's id.</param>
    public Guid? Find(string key) => byKey.TryGetValue(key, out var id) ? id : Guid.TryParse(key, out var given) ? given : null;

    /// <exception cref="EditorialException">No file and no article has the key.</exception>
    public Guid Get(string key) =>
        Find(key) ?? throw new EditorialException(ProblemCode.InvalidContent, $"Không có bài nào mang khóa “{key}” (tên tệp không có đuôi).");
}
