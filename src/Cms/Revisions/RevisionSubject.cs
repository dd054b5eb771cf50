namespace CommsPortal.Cms.Revisions;

/// <summary>What has revisions.</summary>
public static class RevisionSubject
{
    /// <summary>Keys are taxonomy and slug, for instance <c>sectors/y-te</c>.</summary>
    public const string Term = "term";

    /// <summary>Keys are slugs.</summary>
    public const string Column = "column";

    /// <summary>The order of a taxonomy's terms, or of the columns; keys are the taxonomies and <c>columns</c>.</summary>
    public const string Order = "order";

    /// <summary>The office's synonyms of search; one document.</summary>
    public const string Synonyms = "synonyms";

    /// <summary>What the site says of itself; one document.</summary>
    public const string Site = "site";

    /// <summary>The menus of the site; keys are <c>vi</c> and <c>en</c>.</summary>
    public const string Menus = "menus";

    /// <summary>The front pages; keys are <c>vi</c> and <c>en</c>.</summary>
    public const string Home = "home";

    /// <summary>The front pages that wait for their hour; keys are <c>vi</c> and <c>en</c>.</summary>
    public const string HomeSchedule = "home-schedule";

    /// <summary>Indicators with their observations; keys are theirs.</summary>
    public const string Indicator = "indicator";

    /// <summary>Manual redirects; keys are the paths that they are from.</summary>
    public const string Redirect = "redirect";
}
