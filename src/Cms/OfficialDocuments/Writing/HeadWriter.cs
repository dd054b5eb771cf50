using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CommsPortal.Cms.OfficialDocuments.Writing;

/// <summary>National name and motto, issuing body, number, place and date, kind and subject, addressees (appendix I, parts 1 to 5 and 9a).</summary>
internal static class HeadWriter
{
    private const string Nation = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    private const string Motto = "Độc lập - Tự do - Hạnh phúc";

    // The motto's own width at 13 points.
    private const int MottoWidth = 3260;
    private static readonly Prose Centred = new() { Alignment = JustificationValues.Center, Size = Prose.SmallSize };
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    public static IEnumerable<OpenXmlElement> Write(OfficialDocument document, PageLayout page)
    {
        var right = Math.Max(5450, page.TextWidth * 57 / 100);
        var left = page.TextWidth - right;
        yield return Grid.Aside(left, right, Issuer(document.Head, left), National(document.Head, right));
        yield return (Centred with { Size = Prose.TextSize, Bold = true, Before = 360, Style = DocumentStyles.Title }).Write(Capitals(document.Kind));
        yield return (Centred with { Size = Prose.TextSize, Bold = true }).Write(document.Subject);
        yield return Rule.Write(page.TextWidth, page.TextWidth / 4);
        foreach (var line in Addressees(document.Addressees))
            yield return line;
        yield return new Prose { Size = 12 }.Write("");
    }

    public static string Capitals(string text) => text.ToUpper(Vietnamese);

    private static IEnumerable<Paragraph> Issuer(DocumentHead head, int width)
    {
        if (head.Superior is { } superior)
            yield return (Centred with { Size = 24 }).Write(Capitals(superior));
        yield return (Centred with { Size = 24, Bold = true }).Write(Capitals(head.Issuer));
        yield return Rule.Write(width, width * 2 / 5);
        yield return (Centred with { Before = 60 }).Write("Số: " + (head.Number ?? "         /"));
    }

    private static IEnumerable<Paragraph> National(DocumentHead head, int width)
    {
        yield return (Centred with { Size = 24, Bold = true }).Write(Nation);
        yield return (Centred with { Bold = true }).Write(Motto);
        yield return Rule.Write(width, MottoWidth);
        yield return (Centred with { Italic = true, Before = 60 }).Write($"{head.Place}, {Day(head.Date)}");
    }

    // Days below 10 and the months 1 and 2 have a nought before them.
    private static string Day(DateOnly? date) => date is { } day
        ? string.Create(CultureInfo.InvariantCulture, $"ngày {day.Day:00} tháng {(day.Month < 3 ? $"0{day.Month}" : $"{day.Month}")} năm {day.Year}")
        : "ngày      tháng      năm         ";

    private static IEnumerable<Paragraph> Addressees(IReadOnlyList<string> names)
    {
        var prose = new Prose { Alignment = JustificationValues.Center, Before = 120 };
        if (names.Count == 1)
            yield return prose.Write($"Kính gửi: {names[0]}.");
        if (names.Count < 2)
            yield break;
        yield return prose.Write("Kính gửi:");
        for (var i = 0; i < names.Count; i++)
            yield return (prose with { Before = 0 }).Write($"- {names[i]}{(i == names.Count - 1 ? "." : ";")}");
    }
}
