namespace CommsPortal.Cms.Content;

/// <summary>An image as one article uses it. Texts left empty are taken from the media library.</summary>
public sealed class ImageUse
{
    [Field(Title = "Ảnh", Kind = FieldKind.Media, Required = true)]
    public Guid? Media { get; set; }

    [Field(Title = "Văn bản thay thế", MaxLength = 300, Help = "Tả ảnh cho người không nhìn thấy ảnh.")]
    public string? Alt { get; set; }

    [Field(Title = "Chú thích", MaxLength = 500)]
    public string? Caption { get; set; }

    [Field(Title = "Nguồn ảnh", MaxLength = 200)]
    public string? Credit { get; set; }

    [Field(Title = "Giấy phép", MaxLength = 200)]
    public string? Licence { get; set; }
}
