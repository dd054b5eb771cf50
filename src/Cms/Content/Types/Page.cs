namespace CommsPortal.Cms.Content.Types;

/// <summary>A standing page such as "Giới thiệu".</summary>
[ContentType("page", Title = "Trang", Description = "Trang cố định: giới thiệu, liên hệ, điều khoản.")]
public sealed class Page : ArticleContent
{
    [Field(Title = "Thứ tự trong thực đơn", Order = 100, Help = "Bỏ trống để không hiện trong thực đơn.")]
    public int? MenuOrder { get; set; }
}
