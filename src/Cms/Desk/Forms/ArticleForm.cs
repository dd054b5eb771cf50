using CommsPortal.Cms.Content;
using CommsPortal.Cms.Desk.Articles;
using CommsPortal.Cms.Desk.Checks;
using CommsPortal.Cms.Media;

namespace CommsPortal.Cms.Desk.Forms;

/// <summary>An edit form as it is shown: what stands in it, what is wrong with it, and what it offers to choose from.</summary>
public sealed class ArticleForm(ContentTypeDescriptor type, FormValues values, ContentErrors errors, Vocabulary vocabulary)
{
    public ContentTypeDescriptor Type { get; } = type;

    public FormValues Values { get; } = values;

    public Vocabulary Vocabulary { get; } = vocabulary;

    /// <summary>Articles that the form names, by id.</summary>
    public IReadOnlyDictionary<Guid, ArticleTitle> Titles { get; set; } = new Dictionary<Guid, ArticleTitle>();

    /// <summary>Items of the media library that the form names or offers, by id.</summary>
    public IReadOnlyDictionary<Guid, MediaAsset> Media { get; set; } = new Dictionary<Guid, MediaAsset>();

    /// <summary>What was searched for within the form.</summary>
    public FormSearch? Search { get; set; }

    /// <summary>What the checks before publication found in the stored text; null when there is none yet.</summary>
    public CheckPanel? Checks { get; set; }

    public IReadOnlyDictionary<string, IReadOnlyList<string>> Errors => errors.ByPath;

    public IReadOnlyList<string> ErrorsOf(string path) => Errors.GetValueOrDefault(path) ?? [];

    public FieldView Field(FieldDescriptor field) => new(this, field, field.Name);

    /// <summary>The element's id on the page.</summary>
    public static string IdOf(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return "f-" + path.Replace('[', '-').Replace("].", "-", StringComparison.Ordinal).Replace('.', '-');
    }
}
