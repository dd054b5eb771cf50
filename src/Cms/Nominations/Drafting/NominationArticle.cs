using CommsPortal.Cms.Content;
using CommsPortal.Cms.Content.Types;
using CommsPortal.Cms.Nominations.Files;
using CommsPortal.Cms.RichText.Writing;

namespace CommsPortal.Cms.Nominations.Drafting;

/// <summary>The first text of an article made of a nomination. Contacts are taken only where the unit lets readers have them.</summary>
internal static class NominationArticle
{
    public static (string Type, ArticleContent Content) Make(Nomination nomination, NominationContent content, IReadOnlyList<NominationFile> files)
    {
        Exemplar article = content.Kind == NominationKind.CaseStudy
            ? new CaseStudy()
            : new ModelExample { Category = content.Kind, Subject = content.Subject, SubjectUnit = content.SubjectUnit };
        article.Headline = content.Subject;
        article.Lead = content.Summary;
        (article.Beneficiaries, article.Problem, article.Approach) = (content.Beneficiaries, content.Problem, content.Approach);
        (article.Results, article.HowToReplicate) = (content.Results, content.HowToReplicate);
        article.Localities = List(content.Locality);
        article.Sectors = List(content.Sector);
        article.Organisations = List(nomination.Organisation);
        article.Contact = content.ContactIsPublic
            ? new Contact { Name = content.ContactName, Email = content.ContactEmail, Phone = content.ContactPhone }
            : null;
        PutFiles(article, files);
        return (article is CaseStudy ? "case-study" : "model-example", article);
    }

    // The first image leads; the others stand in the text, where the editor moves them.
    private static void PutFiles(Exemplar article, IReadOnlyList<NominationFile> files)
    {
        var images = files.Where(f => f.IsImage).ToList();
        if (images.Count > 0)
            article.MainImage = new ImageUse { Media = images[0].MediaId, Alt = images[0].Caption };
        article.Body = string.Join("\n\n", images.Skip(1).Select(image => FigureText.Of(image.MediaId!.Value, image.Caption, "")));
        article.Attachments = files.Where(f => !f.IsImage)
            .Select(f => new AttachmentUse { Media = f.MediaId, Title = f.Caption.Length > 0 ? f.Caption : f.FileName }).ToList();
    }

    private static List<string> List(string? slug) => slug is null ? [] : [slug];
}
