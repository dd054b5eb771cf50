namespace CommsPortal.Cms.Content;

/// <summary>A document of the media library that an article offers for download.</summary>
public sealed class AttachmentUse
{
    [Field(Title = "Tệp", Kind = FieldKind.Media, Required = true)]
    public Guid? Media { get; set; }

    [Field(Title = "Tên hiển thị", Required = true, MaxLength = 200)]
    public string Title { get; set; } = "";
}
