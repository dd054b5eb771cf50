using System.Globalization;
using System.Text.RegularExpressions;
using CommsPortal.Cms.Audit;
using Microsoft.AspNetCore.Mvc;

namespace CommsPortal.Cms.Desk.Audit;

/// <summary>What is asked of the audit log, as it is typed and stands in addresses.</summary>
public sealed partial class AuditForm
{
    private const int Longest = 200;

    [FromQuery(Name = "who")]
    public string? Who { get; set; }

    [FromQuery(Name = "what")]
    public string? What { get; set; }

    /// <summary>An article's id, or any address with it.</summary>
    [FromQuery(Name = "article")]
    public string? Article { get; set; }

    [FromQuery(Name = "from")]
    public string? From { get; set; }

    /// <summary>The last day.</summary>
    [FromQuery(Name = "to")]
    public string? To { get; set; }

    [FromQuery(Name = "q")]
    public string? Text { get; set; }

    /// <param name="wrong">What cannot be understood, and how it has to be typed (Vietnamese).</param>
    public bool TryRead(out AuditQuery query, out string wrong)
    {
        (query, wrong) = (new AuditQuery(), "");
        Guid? article = null;
        if (Clean(Article) is { } typed)
        {
            if (!Guid.TryParse(Id().Match(typed).Value, out var id))
                return Fail(out wrong, "Bài: hãy dán mã hoặc địa chỉ của bài trong bàn biên tập.");
            article = id;
        }

        if (!TryDay(From, out var from) || !TryDay(To, out var to))
            return Fail(out wrong, "Ngày: hãy viết như 2026-11-22.");
        query = new AuditQuery(
            Clean(Who), Clean(What), article, from is { } first ? DeskTime.StartOf(first) : null, to is { } last ? DeskTime.StartOf(last.AddDays(1)) : null, Clean(Text));
        return true;
    }

    /// <summary>What was asked, for addresses.</summary>
    public IReadOnlyList<KeyValuePair<string, string?>> Parameters() =>
        new[] { ("who", Who), ("what", What), ("article", Article), ("from", From), ("to", To), ("q", Text) }
            .Where(p => Clean(p.Item2) is not null).Select(p => KeyValuePair.Create(p.Item1, Clean(p.Item2))).ToList();

    private static bool Fail(out string wrong, string message)
    {
        wrong = message;
        return false;
    }

    private static bool TryDay(string? text, out DateOnly? day)
    {
        day = null;
        if (Clean(text) is not { } typed)
            return true;
        var read = DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var value) && value.Year is > 2000 and < 9999;
        day = value;
        return read;
    }

    private static string? Clean(string? text) => text?.Trim() is { Length: > 0 and <= Longest } clean ? clean : null;

    [GeneratedRegex("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")]
    private static partial Regex Id();
}
