using System.Globalization;
using System.Text;
using System.Text.Json;
using CommsPortal.Contracts;
using CommsPortal.Contracts.Articles;
using CommsPortal.PublicSite.Languages;

namespace CommsPortal.PublicSite.Editions;

/// <summary>How to cite one edition: as text, and in the forms that reference managers read.</summary>
/// <param name="Site">Name of the site.</param>
/// <param name="Url">Absolute address of the edition.</param>
public sealed record Citation(Article Edition, Language Language, string Site, string Url)
{
    /// <summary>The forms, with their media types.</summary>
    public static IReadOnlyDictionary<string, string> Forms { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["bib"] = "application/x-bibtex; charset=utf-8",
        ["ris"] = "application/x-research-info-systems; charset=utf-8",
        ["json"] = "application/vnd.citationstyles.csl+json; charset=utf-8",
    };

    /// <summary>Who made it: the printed names, or the site when nobody is named.</summary>
    public IReadOnlyList<string> Authors => Edition.Bylines.Count == 0 ? [Site] : [.. Edition.Bylines.Select(byline => byline.PrintedName)];

    /// <summary>“Bình Nguyên. “Tiêu đề”. Tên trang, bản 3, 21/11/2026. https://…”, in the language of the article.</summary>
    public string Text => Language.Text.Citation(string.Join(", ", Authors), Edition.Headline, Site, Edition.Edition, CivicTime.Short(Edition.Updated, Language), Url);

    /// <param name="form">One of <see cref="Forms"/>.</param>
    public string As(string form) => form switch
    {
        "bib" => BibTeX(),
        "ris" => Ris(),
        _ => CslJson(),
    };

    private string Day(string format) => Edition.Updated.ToOffset(TimeSpan.FromHours(7)).ToString(format, CultureInfo.InvariantCulture);

    private string BibTeX()
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"@online{{commsportal-{Edition.Id:N}-{Edition.Edition},\n");
        Field("author", string.Join(" and ", Authors.Select(author => "{" + TeX(author) + "}")));
        Field("title", "{" + TeX(Edition.Headline) + "}");
        Field("organization", TeX(Site));
        Field("date", Day("yyyy-MM-dd"));
        Field("version", Edition.Edition.ToString(CultureInfo.InvariantCulture));
        Field("url", Url);
        Field("langid", Language == Language.Vietnamese ? "vietnamese" : "english");
        return text.Append("}\n").ToString();

        void Field(string name, string value) => text.Append(CultureInfo.InvariantCulture, $"  {name} = {{{value}}},\n");
    }

    // Braces would end a field; the rest are commands of TeX.
    private static string TeX(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in Line(text))
        {
            escaped.Append(c switch
            {
                '{' or '}' or '%' or '&' or '#' or '$' or '_' => $"\\{c}",
                '\\' => "\\textbackslash{}",
                '~' => "\\textasciitilde{}",
                '^' => "\\textasciicircum{}",
                _ => c.ToString(),
            });
        }

        return escaped.ToString();
    }

    private string Ris()
    {
        IEnumerable<(string Tag, string Value)> lines =
        [
            ("TY", "ELEC"), .. Authors.Select(author => ("AU", author)), ("TI", Edition.Headline), ("PB", Site), ("PY", Day("yyyy")),
            ("DA", Day("yyyy/MM/dd")), ("ET", Edition.Edition.ToString(CultureInfo.InvariantCulture)), ("LA", Language.Code), ("UR", Url), ("ER", ""),
        ];
        return string.Concat(lines.Select(line => $"{line.Tag}  - {Line(line.Value)}\r\n"));
    }

    private string CslJson()
    {
        var day = Edition.Updated.ToOffset(TimeSpan.FromHours(7));
        object[] items =
        [
            new Dictionary<string, object>
            {
                ["id"] = string.Create(CultureInfo.InvariantCulture, $"{Edition.Id:N}-{Edition.Edition}"),
                ["type"] = "webpage",
                ["title"] = Edition.Headline,
                ["author"] = Authors.Select(author => new Dictionary<string, string> { ["literal"] = author }),
                ["container-title"] = Site,
                ["issued"] = new Dictionary<string, int[][]> { ["date-parts"] = [[day.Year, day.Month, day.Day]] },
                ["version"] = Edition.Edition.ToString(CultureInfo.InvariantCulture),
                ["language"] = Language.Code,
                ["URL"] = Url,
            },
        ];
        return JsonSerializer.Serialize(items, PortalJson.Options);
    }

    private static string Line(string text) => text.ReplaceLineEndings(" ");
}
