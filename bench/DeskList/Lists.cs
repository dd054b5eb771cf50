using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace CommsPortal.DeskListBench;

/// <summary>Lists that editors and writers ask for, and how long each takes from the request to the last byte of the page.</summary>
internal static partial class Lists
{
    private const int Editor = 0;
    private const int Author = 1;

    private static readonly (string Name, int Person, string Path)[] All =
    [
        ("everything", Editor, ""),
        ("drafts", Editor, "?state=Draft"),
        ("a column", Editor, "?column=chuyen-muc-7"),
        ("a column, an office, drafts", Editor, "?column=chuyen-muc-7&office=so-3&state=Draft"),
        ("my own", Editor, "?mine=true"),
        ("three common words", Editor, "?q=chuyen+doi+so"),
        ("… by last change", Editor, "?q=chuyen+doi+so&sort=newest"),
        ("… of a column, in review", Editor, "?q=chuyen+doi+so&column=chuyen-muc-7&state=InReview"),
        ("six words with marks", Editor, "?q=" + "bác sĩ trạm y tế phường".Replace(' ', '+')),
        ("a phrase", Editor, "?q=%22hop+tac+tieu+thuong%22"),
        ("a word of one article", Editor, "?q=bai12345"),
        ("raw Telex", Editor, "?q=chuyeenr+ddooir+soos"),
        ("a mistyped word", Editor, "?q=doanhh+nghiepp"),
        ("fifth page of three words", Editor, "?q=chuyen+doi+so&page=5"),
        ("everything, a writer", Author, ""),
        ("three common words, a writer", Author, "?q=chuyen+doi+so"),
        ("the start page", Editor, "START"),
    ];

    public static async Task MeasureAsync(Uri cms, int times)
    {
        using var editor = await Visitor.SignInAsync(cms, Newsroom.EmailOf(Editor));
        using var author = await Visitor.SignInAsync(cms, Newsroom.EmailOf(Author));
        await ReadyAsync(editor);
        var all = new List<double>();
        Console.WriteLine($"{"ms",-32} {"median",8} {"p95",8} {"p99",8}");
        foreach (var (name, person, path) in All)
        {
            var visitor = person == Editor ? editor : author;
            var address = path == "START" ? "desk" : await AddressAsync(visitor, "desk/articles" + path);
            for (var i = 0; i < 10; i++)
                await visitor.GetAsync(address);
            var taken = new List<double>();
            for (var i = 0; i < times; i++)
            {
                var start = Stopwatch.GetTimestamp();
                await visitor.GetAsync(address);
                taken.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }

            Print(name, taken);
            if (path != "START")
                all.AddRange(taken);
        }

        Print("all lists", all);
    }

    // A list with numbers is the index's.
    private static async Task ReadyAsync(Visitor visitor)
    {
        var start = Stopwatch.GetTimestamp();
        while (!(await visitor.GetAsync("desk/articles")).Contains("class=\"number\"", StringComparison.Ordinal))
            await Task.Delay(200);
        Console.WriteLine($"the index was there {Stopwatch.GetElapsedTime(start).TotalSeconds:F1} s after the first request");
    }

    private static async Task<string> AddressAsync(Visitor visitor, string path)
    {
        var (address, pages) = path.Split("&page=") is [var first, var number] ? (first, int.Parse(number, System.Globalization.CultureInfo.InvariantCulture)) : (path, 1);
        for (var page = 1; page < pages; page++)
            address = WebUtility.HtmlDecode(Next().Match(await visitor.GetAsync(address)).Groups["href"].Value);
        return address;
    }

    private static void Print(string name, List<double> taken)
    {
        taken.Sort();
        Console.WriteLine($"{name,-32} {At(taken, 0.5),8:F1} {At(taken, 0.95),8:F1} {At(taken, 0.99),8:F1}");
    }

    private static double At(List<double> sorted, double share) => sorted[Math.Max(0, (int)Math.Ceiling(sorted.Count * share) - 1)];

    [GeneratedRegex("rel=\"next\" href=\"(?<href>[^\"]+)\"")]
    private static partial Regex Next();
}
