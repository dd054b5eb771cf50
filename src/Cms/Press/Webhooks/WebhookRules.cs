using System.Text.RegularExpressions;
using CommsPortal.Cms.Content;
using CommsPortal.Cms.Outgoing;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.Changes;
using CommsPortal.Contracts.Press;
using CommsPortal.Contracts.Taxonomies;

namespace CommsPortal.Cms.Press.Webhooks;

/// <summary>What a newsroom may say of a webhook.</summary>
internal static partial class WebhookRules
{
    public const string Symmetric = "v1";
    public const string Asymmetric = "v1a";

    private const int LongestDescription = 200;
    private const int MostFilters = 50;

    private static readonly string[] Kinds =
        [ChangeKind.Published, ChangeKind.Updated, ChangeKind.Corrected, ChangeKind.Withdrawn, ChangeKind.Deleted, ChangeKind.EmbargoLifted];

    private static readonly string[] TermKinds = [.. TaxonomyKind.All, "column", "category", "tag", "locale", "campaign", "article"];

    /// <exception cref="InvalidContentException">Something is wrong with it; all faults are named.</exception>
    public static void Check(WebhookDefinition definition, OutgoingClient client, ContentTypeRegistry types, bool entitled)
    {
        var errors = new ContentErrors();
        if (definition.Url is { } url && client.Refusal(url) is { } refusal)
            errors.Add("url", refusal);
        if (definition.Description is { Length: > LongestDescription })
            errors.Add("description", "Mô tả dài nhất 200 ký tự.");
        if (definition.Signature is not (null or Symmetric or Asymmetric))
            errors.Add("signature", "Cách ký là v1 (HMAC-SHA256) hoặc v1a (Ed25519).");
        CheckEach(errors, "types", definition.Types, t => types.Find(t) is not null, "Không có loại nội dung này.");
        CheckEach(errors, "kinds", definition.Kinds, Kinds.Contains, "Các loại thay đổi: " + string.Join(", ", Kinds) + ".");
        CheckEach(errors, "terms", definition.Terms, IsTerm, "Hãy ghi như nhãn trong nhật ký thay đổi, ví dụ pillars:chinh-quyen-so.");
        if (definition.Embargoes == true && !entitled)
            errors.Add("embargoes", "Tài khoản này không được nhận bài trước giờ công bố.");
        if (errors.Any)
            throw new InvalidContentException(errors);
    }

    private static void CheckEach(ContentErrors errors, string name, IReadOnlyList<string>? values, Func<string, bool> good, string message)
    {
        if (values is { Count: > MostFilters })
            errors.Add(name, "Nhiều nhất 50 giá trị.");
        else if (values?.FirstOrDefault(v => v is null || !good(v)) is var wrong && (wrong is not null || values?.Contains(null!) == true))
            errors.Add(name, message);
    }

    private static bool IsTerm(string term) => Term().Match(term) is { Success: true } found && TermKinds.Contains(found.Groups["kind"].Value);

    [GeneratedRegex("^(?<kind>[a-z]+):[a-z0-9][a-z0-9-]{0,99}$", RegexOptions.ExplicitCapture)]
    private static partial Regex Term();
}
