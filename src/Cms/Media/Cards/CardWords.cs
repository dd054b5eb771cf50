using System.Globalization;
using CommsPortal.Contracts.Articles;

namespace CommsPortal.Cms.Media.Cards;

/// <summary>The words on a card that are not the article's own.</summary>
internal static class CardWords
{
    /// <summary>The column, else the kind of article; sample content says so first, where it is never cut off.</summary>
    public static string Kicker(Article document)
    {
        var english = document.Locale == "en";
        var kind = document.Column?.Name ?? (english ? English(document.Type) : Vietnamese(document.Type));
        if (!document.Sample)
            return kind;
        var sample = english ? "Sample content" : "Nội dung mẫu";
        return kind.Length > 0 ? $"{sample} · {kind}" : sample;
    }

    /// <summary>The day of first publication in Ho Chi Minh City: <c>20/11/2026</c>, in English <c>20 Nov 2026</c>.</summary>
    public static string Date(Article document) => TimeZoneInfo.ConvertTime(document.Published, Clock.HoChiMinhCity)
        .ToString(document.Locale == "en" ? "d MMM yyyy" : "dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static string Vietnamese(string type) => type switch
    {
        "news" => "Tin tức",
        "column-article" => "Chuyên mục",
        "case-study" => "Câu chuyện chuyển đổi số",
        "model-example" => "Gương điển hình",
        "official-document" => "Văn bản",
        "campaign" => "Phong trào thi đua",
        _ => "",
    };

    private static string English(string type) => type switch
    {
        "news" => "News",
        "column-article" => "Column",
        "case-study" => "Case study",
        "model-example" => "Model example",
        "official-document" => "Official document",
        "campaign" => "Campaign",
        _ => "",
    };
}
