using System.Security.Cryptography;
using System.Text;
using CommsPortal.Cms.Delivery.Answers;
using CommsPortal.Cms.Representations.Feeds;
using CommsPortal.Cms.Representations.Html;
using CommsPortal.Cms.Representations.Negotiation;
using CommsPortal.Cms.Representations.Ninjs;
using CommsPortal.Cms.Representations.Text;
using CommsPortal.Cms.Storage;

namespace CommsPortal.Cms.Representations;

/// <summary>Writes an article in any of the forms it has.</summary>
public sealed class RepresentationWriter(SiteAddresses addresses)
{
    private const string Negotiated = "Accept, Accept-Encoding";

    /// <summary>The bytes of one form.</summary>
    public byte[] Write(Representation form, ArticleIssue issue, Publisher publisher)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(issue);
        var reachable = issue.EmbargoedUntil is null ? addresses : addresses.UnderEmbargo();
        return form.Suffix switch
        {
            "ninjs" => ArticleNinjs.Write(issue, publisher, reachable),
            "html" => Encoding.UTF8.GetBytes(ArticleHtml.Write(issue, publisher, reachable)),
            "md" => Encoding.UTF8.GetBytes(ArticleMarkdown.Write(issue, publisher, reachable)),
            "txt" => Encoding.UTF8.GetBytes(ArticleText.Write(issue, publisher, reachable)),
            "jsonfeed" => ArticleJsonFeed.Write(issue, publisher, reachable),
            _ => issue.Json,
        };
    }

    /// <summary>The portal's own JSON, as it is stored.</summary>
    public FinishedAnswer Native(byte[] json, string? tag, string cacheControl, bool negotiated) =>
        new(json, tag, cacheControl, null, Representation.Native.ContentType, negotiated ? Negotiated : null);

    /// <summary>The answer of one form. Its strong ETag names the edition's hash, the form and, since settings of the office show in it too, its bytes.</summary>
    /// <param name="negotiated">Whether <c>Accept</c> chose the form.</param>
    public async Task<FinishedAnswer> AnswerAsync(
        PortalDbContext db, Representation form, ArticleIssue issue, string cacheControl, bool negotiated, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(issue);
        if (form == Representation.Native)
            return Native(issue.Json, issue.ETag, cacheControl, negotiated);
        var publisher = await Publisher.ReadAsync(db, issue.Article.Locale, cancellationToken);
        var bytes = Write(form, issue, publisher);
        var tag = $"{Head(issue.Article.Hash)}-{form.Suffix}-{Head(Convert.ToHexStringLower(SHA256.HashData(bytes)))}";
        return new FinishedAnswer(bytes, tag, cacheControl, LinksOf(issue.Address, form), form.ContentType, negotiated ? Negotiated : null);
    }

    private static string Head(string hash) => hash.Length > 16 ? hash[..16] : hash;

    // RFC 8288: the other forms, and the profile of this one (RFC 6906).
    private static string LinksOf(string address, Representation form)
    {
        var others = Representation.All.Where(r => r != form).Select(r => $"<{address}.{r.Suffix}>; rel=\"alternate\"; type=\"{r.AskedAs}\"");
        return string.Join(", ", form.Profiles.Count > 1 ? others.Prepend($"<{form.Profiles[1]}>; rel=\"profile\"") : others);
    }
}
