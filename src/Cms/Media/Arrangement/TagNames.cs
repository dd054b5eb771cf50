using CommsPortal.Cms.Slugs;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Problems;

namespace CommsPortal.Cms.Media.Arrangement;

/// <summary>Tags as people type them: separated by commas or lines.</summary>
public static class TagNames
{
    public const int MaxLength = 60;

    /// <summary>Most tags of one file.</summary>
    public const int MaxTags = 30;

    /// <returns>Each tag once, by slug.</returns>
    /// <exception cref="EditorialException">A tag is too long or has neither letters nor digits, or there are too many.</exception>
    public static IReadOnlyList<MediaTag> Read(string? text)
    {
        var tags = new Dictionary<string, MediaTag>(StringComparer.Ordinal);
        foreach (var part in VietnameseText.Normalize(text ?? "").Split([',', ';', '\n']))
        {
            var name = string.Join(' ', part.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            if (name.Length == 0)
                continue;
            var slug = Slug.From(name);
            if (slug.Length == 0 || name.Length > MaxLength)
                throw new EditorialException(ProblemCode.InvalidContent, $"Nhãn “{name}” không dùng được: cần chữ hoặc số, tối đa {MaxLength} ký tự.");
            tags.TryAdd(slug, new MediaTag { Slug = slug, Name = name });
        }

        return tags.Count <= MaxTags
            ? [.. tags.Values]
            : throw new EditorialException(ProblemCode.InvalidContent, $"Mỗi tệp có tối đa {MaxTags} nhãn. Hãy bỏ bớt.");
    }
}
