using System.Text;
using static CommsPortal.Cms.Tests.Markdown.SampleWorld;

namespace CommsPortal.Cms.Tests.Desk.Editor;

/// <summary>Texts as people write them, in all the ways in which Markdown lets them.</summary>
internal sealed class RandomMarkdown(int seed)
{
    private static readonly string[] Words =
    [
        "chuyển", "đổi", "số", "phường", "Bến Thành", "98%", "12.500", "hồ sơ", "TP.HCM", "17-CT/TU", "“ngoặc”", "(mẫu)", "a_b_c", "2 * 3", "C#", "R&D", "1 < 2", "…", "–", "và",
        "AT&T;", "[ghi chú]", "~10", "5^2", "\\", "!", "#1", "1.", "-", "+84", "\\*", "&nbsp;", "&amp;lt;", "e-mail", "<b>", "||", "x|y", ":::", "\"", "'",
    ];

    private readonly Random random = new(seed);
    private int notes;

    public string Next()
    {
        notes = 0;
        var text = new StringBuilder(Pick("", "", "", "\n", " \n\n"));
        for (var blocks = random.Next(1, 9); blocks > 0; blocks--)
            text.Append(Block()).Append(Pick("\n\n", "\n\n", "\n\n", "\n\n\n", "\n \n"));
        for (var note = 1; note <= notes; note++)
            text.Append("[^").Append(note).Append("]: ").Append(Line()).Append(Pick("\n", "\n\n", $"\n\n    {Line()}\n\n"));
        return Pick(text.ToString(), text.ToString().TrimEnd(), text.ToString().TrimEnd() + "\n");
    }

    private string Block() => random.Next(16) switch
    {
        0 => $"{Pick("##", "##", "###", "####", "#")} {Line(marked: false)}{Pick("", "", " ##")}",
        1 => $"{Line(marked: false)}\n{Pick("---", "===")}",
        2 => Items(() => Pick("- ", "- ", "* ", "+ "), 0),
        3 => Items(() => Pick("1. ", "1. ", "7. ", "1) "), 0),
        4 => Quoted(Pick(Paragraph(), Paragraph() + "\n\n" + Paragraph(), Items(() => "- ", 1))),
        5 => $"{Pick("```", "~~~~", "```cs")}\nvar a = 1;\n\n  *b* | c\n" is var code ? code + code.Split('\n')[0].TrimEnd('c', 's') : "",
        6 => "    mã thụt vào\n\n    dòng sau",
        7 => Pick("---", "***", "_ _ _"),
        8 => Table(),
        9 => Figure(),
        10 => $":::gallery\n{Figure()}{Pick("\n", "\n\n")}{Figure()}\n:::",
        11 => $":::quote\n{Line()}{Pick("\n— ", "\n– ", " — ", "\n\n— ", "  \n-- ")}{Pick("Bà Sáu, tổ trưởng", "Ông Tư")}\n:::",
        12 => Pick(":::quote\nKhông ai nói.\n:::", $":::quote {Line()} :::", $":::quote\n{Line()}\n\n{Line()}\n— A\n:::"),
        13 => $":::numbers\n- **{random.Next(100)}%** {Line(marked: false)}\n{Pick("- ", "* ")}**3.250** hồ sơ\n{Pick("", "- không có số\n")}:::",
        14 => Pick($":::article {ArticleId}", $":::article {ArticleId}\n:::", $"[so]: https://example.vn/a \"Tên\"\n\nXem [bài này][so]."),
        _ => Paragraph(),
    };

    private string Paragraph() => string.Join(Pick("\n", "\n", "  \n", "\\\n"), Enumerable.Range(0, random.Next(1, 4)).Select(_ => Line()));

    private string Line(bool marked = true)
    {
        var parts = Enumerable.Range(0, random.Next(1, 7)).Select(_ => marked && random.Next(3) == 0 ? Marked() : Word());
        return "Câu " + string.Join(Pick(" ", " ", " ", "  "), parts);
    }

    private string Word() => random.Next(3) == 0 ? Words[random.Next(Words.Length)] : Words[random.Next(9)];

    private string Marked() => random.Next(12) switch
    {
        0 => $"**{Plain()}**",
        1 => $"*{Plain()}*",
        2 => $"__{Plain()}__",
        3 => $"***{Plain()}*** rồi **đậm *cả hai* nữa**",
        4 => $"[{Plain()}]({Pick("https://example.vn/a?b=1&c=2", $"article:{ArticleId}", "/van-ban", "<https://example.vn/a b>", "mailto:a@example.vn")}{Pick("", "", " \"Tên \\\" liên kết\"")})",
        5 => $"`{Pick("mã", "a*b", "a  b")}`",
        6 => $"~~{Plain()}~~",
        7 => "H~2~O và m^2^",
        8 => $"chữ[^{++notes}]",
        9 => $"**“{Plain()}”** ,",
        10 => "<https://example.vn/tin>",
        _ => $"**[{Plain()}](/a)**",
    };

    private string Plain() => Pick("chữ", "hai chữ", "Bước 1:", "98%");

    private string Items(Func<string> mark, int depth)
    {
        var (bullet, apart) = (mark(), Pick("\n", "\n", "\n\n"));
        var items = Enumerable.Range(0, random.Next(1, 4)).Select(_ =>
        {
            var item = Line();
            if (depth == 0 && random.Next(4) == 0)
                item += Pick("\n", "\n\n") + Items(() => "- ", 1);
            if (depth == 0 && random.Next(6) == 0)
                item += "\n\n" + Line();
            return bullet + item.ReplaceLineEndings("\n" + new string(' ', bullet.Length));
        });
        return string.Join(apart, items).Replace("\n" + new string(' ', bullet.Length) + "\n", "\n\n", StringComparison.Ordinal);
    }

    private static string Quoted(string text) => "> " + text.ReplaceLineEndings("\n> ");

    private string Table()
    {
        var columns = random.Next(1, 4);
        string Row(Func<string> cell) => "|" + string.Concat(Enumerable.Range(0, columns).Select(_ => $" {cell()} |"));
        string Cell() => Pick("", "412", "**đậm**", "a \\| b", "chữ *nghiêng*", "H~2~O");
        return string.Join('\n', [Row(() => Pick("Tháng", "Lượt")), Row(() => Pick("---", "---:", ":---:", ":---")), .. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Row(Cell))]);
    }

    private string Figure() => $"![{Pick("Ảnh chợ", "Một \\[hai\\] ba", "")}](media:{ImageId}{Pick("", " \"Chú thích “ảnh”\"", " 'Chú \"thích\"'")})";

    private string Pick(params string[] choices) => choices[random.Next(choices.Length)];
}
