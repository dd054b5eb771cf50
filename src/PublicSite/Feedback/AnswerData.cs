using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using CommsPortal.Contracts.Feedback;

namespace CommsPortal.PublicSite.Feedback;

/// <summary>schema.org FAQPage. The encoder escapes &lt;, &gt; and &amp;, so no text can end the script element it stands in.</summary>
internal static class AnswerData
{
    private static readonly JsonSerializerOptions Writing = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static string Page(IReadOnlyList<PublishedAnswer> items, string locale) => new JsonObject
    {
        ["@context"] = "https://schema.org",
        ["@type"] = "FAQPage",
        ["inLanguage"] = locale,
        ["mainEntity"] = new JsonArray([.. items.Select(item => (JsonNode)new JsonObject
        {
            ["@type"] = "Question",
            ["name"] = item.Question,
            ["acceptedAnswer"] = new JsonObject { ["@type"] = "Answer", ["text"] = item.Answer },
        })]),
    }.ToJsonString(Writing);
}
