using CommsPortal.Cms.RichText.Model;

namespace CommsPortal.Cms.Representations.Text;

/// <summary>An article's content as blocks.</summary>
/// <param name="Figures">Where the pictures of the document's figures are, and what is said of them.</param>
/// <param name="Numbers">The figures that the text sets large, each with what it counts.</param>
internal sealed record ArticleContentBlocks(
    RichDocument Document, IReadOnlyDictionary<Picture, ContentFigure> Figures, IReadOnlyList<(string Number, string Text)> Numbers);
