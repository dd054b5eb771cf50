namespace CommsPortal.Cms.Content.Types;

/// <summary>Whom to ask.</summary>
public sealed class Contact
{
    [Field(Title = "Người liên hệ", MaxLength = 120)]
    public string? Name { get; set; }

    [Field(Title = "Đơn vị", MaxLength = 200)]
    public string? Organisation { get; set; }

    [Field(Title = "Thư điện tử", Kind = FieldKind.Email, MaxLength = 200)]
    public string? Email { get; set; }

    [Field(Title = "Điện thoại", MaxLength = 40)]
    public string? Phone { get; set; }
}
