namespace CommsPortal.PublicSite.Press;

/// <summary>A command that a newsroom can copy and run.</summary>
/// <param name="NeedsKey">Whether it wants the key in the variable <c>KEY</c>.</param>
public sealed record PressExample(string Vietnamese, string English, string Command, bool NeedsKey = false)
{
    private const string Authorization = "-H \"Authorization: Bearer $KEY\" ";

    /// <param name="api">Public address of the API without a slash at its end.</param>
    /// <param name="article">An article to read; null when none is published.</param>
    public static IReadOnlyList<PressExample> All(string api, Guid? article)
    {
        List<PressExample> examples =
        [
            new("Năm bài mới nhất", "The five newest articles", $"curl -s '{api}/api/v1/articles?limit=5'"),
            new("Những gì đã thay đổi từ đầu; giữ lại cursor để hỏi tiếp", "What has changed from the beginning; keep the cursor to go on", $"curl -s '{api}/api/v1/changes?limit=10'"),
            new("Tìm bài", "Search", $"curl -s -G '{api}/api/v1/search' --data-urlencode 'q=chuyển đổi số'"),
        ];
        if (article is { } id)
        {
            examples.Insert(1, new("Một bài với toàn văn", "One article in full", $"curl -s '{api}/api/v1/articles/{id}'"));
            examples.Insert(2, new("Cùng bài đó theo chuẩn ninjs 3.1 của IPTC", "The same as IPTC ninjs 3.1", $"curl -s '{api}/api/v1/articles/{id}.ninjs'"));
        }

        examples.Add(new("Quyền, hạn mức và lượt dùng của bạn", "Your access, limits and use", $"curl -s {Authorization}'{api}/press/v1/account'", NeedsKey: true));
        examples.Add(new("Mọi bài đang đăng trong một tệp; dòng đầu là con trỏ để hỏi tiếp thay đổi", "Everything public in one file; its first line is the cursor for changes", $"curl -s {Authorization}'{api}/press/v1/snapshot.ndjson.gz' | gunzip | sed -n 1p", NeedsKey: true));
        return examples;
    }
}
