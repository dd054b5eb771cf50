using System.Text.Json;

namespace CommsPortal.Cms.Desk.Definitions;

/// <summary>What a version changed, in words (Vietnamese).</summary>
public static class RevisionText
{
    private static readonly Dictionary<string, string> Names = new()
    {
        ["slug"] = "Mã đường dẫn",
        ["name"] = "Tên",
        ["nameEn"] = "Tên tiếng Anh",
        ["description"] = "Giới thiệu",
        ["code"] = "Mã hành chính",
        ["unitType"] = "Loại",
        ["parent"] = "Thuộc",
        ["validFrom"] = "Hiệu lực từ",
        ["validTo"] = "Hiệu lực đến",
        ["predecessors"] = "Tiền thân",
        ["cadence"] = "Kỳ ra",
        ["owner"] = "Phụ trách",
        ["organisation"] = "Đơn vị",
        ["texts"] = "Lời của trang",
        ["phone"] = "Điện thoại",
        ["email"] = "Thư điện tử",
        ["social"] = "Mạng xã hội",
        ["main"] = "Menu chính",
        ["footer"] = "Menu chân trang",
        ["groups"] = "Các nhóm từ",
        ["unit"] = "Đơn vị tính",
        ["unitEn"] = "Đơn vị tính tiếng Anh",
        ["descriptionEn"] = "Giới thiệu tiếng Anh",
        ["pillar"] = "Trụ cột",
        ["direction"] = "Chiều mong muốn",
        ["frequency"] = "Kỳ số liệu",
        ["target"] = "Mức cần đạt",
        ["order"] = "Thứ tự",
        ["published"] = "Công bố",
        ["observations"] = "Số liệu",
        ["lead"] = "Bài chính",
        ["secondary"] = "Cạnh bài chính",
        ["blocks"] = "Các khối",
    };

    /// <summary>One member that is other than before.</summary>
    public sealed record Change(string Name, string? Before, string? After);

    /// <summary>The members of two JSON objects that differ; null stands for one that is not there.</summary>
    public static IReadOnlyList<Change> Changes(string? before, string? after)
    {
        var (old, now) = (Read(before), Read(after));
        return
        [
            .. old.Keys.Union(now.Keys).Where(name => old.GetValueOrDefault(name) != now.GetValueOrDefault(name))
                .Select(name => new Change(Names.GetValueOrDefault(name, name), old.GetValueOrDefault(name), now.GetValueOrDefault(name))),
        ];
    }

    /// <summary>What was done, as the end of a line; empty for an ordinary change.</summary>
    public static string NoteOf(string? note) => note switch
    {
        null => "",
        "retire" => " · cho hết hiệu lực",
        "delete" => " · xóa",
        "import" => " · nhập từ tệp",
        "schedule" => " · theo lịch hẹn",
        "schedule-end" => " · hết giờ hẹn, trở lại bản trước",
        _ when note.StartsWith("restore ", StringComparison.Ordinal) => $" · đưa về phiên bản {note[8..]}",
        _ => $" · {note}",
    };

    private static Dictionary<string, string> Read(string? json)
    {
        if (json is null)
            return [];
        using var document = JsonDocument.Parse(json);
        return document.RootElement.ValueKind == JsonValueKind.Object
            ? document.RootElement.EnumerateObject().Select(m => (m.Name, Text: TextOf(m.Value))).Where(m => m.Text.Length > 0).ToDictionary(m => m.Name, m => m.Text)
            : new Dictionary<string, string> { ["Nội dung"] = TextOf(document.RootElement) };
    }

    private static string TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "",
        JsonValueKind.True => "có",
        JsonValueKind.False => "",
        JsonValueKind.String => value.GetString() is { } text && !Guid.TryParse(text, out _) ? text : "",
        JsonValueKind.Array => string.Join("; ", value.EnumerateArray().Select(TextOf).Where(t => t.Length > 0)),
        JsonValueKind.Object => string.Join(" · ", value.EnumerateObject().Select(m => TextOf(m.Value)).Where(t => t.Length > 0)),
        _ => value.GetRawText(),
    };
}
