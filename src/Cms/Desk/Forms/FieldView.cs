using CommsPortal.Cms.Content;

namespace CommsPortal.Cms.Desk.Forms;

/// <summary>One field of an edit form at its place.</summary>
/// <param name="Path">For instance <c>results[0].indicator</c>; also the name of its input.</param>
public sealed record FieldView(ArticleForm Form, FieldDescriptor Field, string Path)
{
    public string Id => ArticleForm.IdOf(Path);

    public string Text => Form.Values.One(Path);

    public IReadOnlyList<string> Texts => Form.Values.All(Path);

    public IReadOnlyList<string> Errors => Form.ErrorsOf(Path);

    public FieldView Inner(FieldDescriptor field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return new FieldView(Form, field, $"{Path}.{field.Name}");
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
