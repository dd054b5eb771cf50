namespace CommsPortal.Cms.Content.Types;

/// <summary>One instalment of a column (bài chuyên mục).</summary>
[ContentType("column-article", Title = "Bài chuyên mục", Section = "chuyen-muc", SectionEn = "columns", PathByColumn = true,
    Description = "Một kỳ của chuyên mục định kỳ.")]
public sealed class ColumnArticle : ArticleContent
{
    [Field(Title = "Kỳ số", Order = 100)]
    public int? Issue { get; set; }
}
