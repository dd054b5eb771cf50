using CommsPortal.Cms.Content;

namespace CommsPortal.Cms.Desk.Forms;

/// <summary>One field of an edit form at its place.</summary>
/// <param name="Path">For instance <c>results[0].indicator</c>; also the name of its input.</param>
/// <param name="Optional">True within a group that may be left out as a whole.</param>
public sealed record FieldView(ArticleForm Form, FieldDescriptor Field, string Path, bool Optional = false)
{
    public string Id => ArticleForm.IdOf(Path);

    /// <summary>Whether it must be filled before the article can be submitted.</summary>
    public bool Needed => Field.Required && !Optional;

    public string Text => Form.Values.One(Path);

    public IReadOnlyList<string> Texts => Form.Values.All(Path);

    public IReadOnlyList<string> Errors => Form.ErrorsOf(Path);

    public FieldView Inner(FieldDescriptor field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return new FieldView(Form, field, $"{Path}.{field.Name}", !Field.Required);
    }

    /// <summary>The ids of the texts that explain the field, for <c>aria-describedby</c>.</summary>
    public string? DescribedBy
    {
        get
        {
            string?[] ids = [Field.Help is null ? null : Id + "-help", Errors.Count == 0 ? null : Id + "-error"];
            var text = string.Join(' ', ids.OfType<string>());
            return text.Length == 0 ? null : text;
        }
    }

    public string? Invalid => Errors.Count == 0 ? null : "true";
}
