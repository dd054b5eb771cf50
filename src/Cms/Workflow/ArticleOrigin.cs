namespace CommsPortal.Cms.Workflow;

/// <summary>What is fixed about an article from its beginning.</summary>
/// <param name="Locale"><c>vi</c> or <c>en</c>.</param>
/// <param name="Office">Slug of the organisation that answers for it; null takes the creator's first.</param>
/// <param name="TranslationOf">The article that it translates.</param>
/// <param name="SourceKey">Where it was imported from; the same key is the same article.</param>
/// <param name="SourceHash">SHA-256 of the imported file.</param>
/// <param name="Id">Identifier given beforehand, so that articles imported together can name each other; null makes one.</param>
public sealed record ArticleOrigin(
    string Locale = "vi", string? Office = null, Guid? TranslationOf = null, string? SourceKey = null, string? SourceHash = null, Guid? Id = null);
