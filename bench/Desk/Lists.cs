using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace CommsPortal.DeskBench;

/// <summary>Lists that editors and writers ask for, and how long each takes from the request to the last byte of the page.</summary>
internal static partial class Lists
{
    private const int Editor = Newsroom.Editor;
    private const int Author = Newsroom.Author;

    private static readonly (string Name, int Person, string Path)[] All =
    [
        ("everything", Editor, ""),
        ("drafts", Editor, "?state=Draft"),
        ("a column", Editor, "?column=guong-sang-chuyen-doi-so"),
        ("a column, an office, drafts", Editor, "?column=guong-sang-chuyen-doi-so&office=so-y-te&state=Draft"),
        ("my own", Editor, "?mine=true"),
        ("three common words", Editor, "?q=chuyen+doi+so"),
        ("… by last change", Editor, "?q=chuyen+doi+so&sort=newest"),
        ("… of a column, in review", Editor, "?q=chuyen+doi+so&column=guong-sang-chuyen-doi-so&state=InReview"),
        ("six words with marks", Editor, "?q=" + "bác sĩ trạm y tế phường".Replace(' ', '+')),
        ("a phrase", Editor, "?q=%22hop+tac+tieu+thuong%22"),
        ("a word of one article", Editor, "?q=bai12345"),
        ("raw Telex", Editor, "?q=chuyeenr+ddooir+soos"),
        ("a mistyped word", Editor, "?q=doanhh+nghiepp"),
        ("fifth page of three words", Editor, "?q=chuyen+doi+so&page=5"),
        ("everything, a writer", Author, ""),
        ("three common words, a writer", Author, "?q=chuyen+doi+so"),
    ];

    public static async Task MeasureAsync(Uri cms, int times)
    {
        using var editor = await Visitor.SignInAsync(cms, Newsroom.EmailOf(Editor));
        using var author = await Visitor.SignInAsync(cms, Newsroom.EmailOf(Author));
        await ReadyAsync(editor);
        var all = new List<double>();
        Figures.Head("list of articles");
        foreach (var (name, person, path) in All)
        {
            var visitor = person == Editor ? editor : author;
            var address = await AddressAsync(visitor, "desk/articles" + path);
            var taken = await visitor.TimeAsync(address, times);
            Figures.Print(name, taken);
            all.AddRange(taken);
        }

        Figures.Print("all lists", all);
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

    [GeneratedRegex("rel=\"next\" href=\"(?<href>[^\"]+)\"")]
    private static partial Regex Next();
}
