using CommsPortal.Cms.HomePages;
using CommsPortal.Contracts.HomePages;

namespace CommsPortal.Cms.Desk.HomePages;

/// <summary>One block of the front page as its form has it.</summary>
public sealed class HomeBlockRow
{
    public string Kind { get; set; } = "";

    public bool On { get; set; }

    public string? Heading { get; set; }

    public string? Text { get; set; }

    public string? Url { get; set; }

    public string? Source { get; set; }

    public int? Count { get; set; }

    public List<Guid> Articles { get; set; } = [];

    /// <summary>Results of chosen stories: the story's identifier, a bar, the result.</summary>
    public List<string> Results { get; set; } = [];

    /// <summary>Words to find articles by.</summary>
    public string? Find { get; set; }

    public static HomeBlockRow Of(HomeSetting block)
    {
        ArgumentNullException.ThrowIfNull(block);
        return new HomeBlockRow
        {
            Kind = block.Kind,
            On = !block.Off,
            Heading = block.Heading,
            Text = block.Text,
            Url = block.Url,
            Source = block.Source,
            Count = block.Count,
            Articles = [.. block.Articles.Select(c => c.Id)],
            Results = [.. block.Figures.Select(f => $"{f.Article}|{f.Result}")],
        };
    }

    public HomeSetting Read() => new()
    {
        Kind = Kind,
        Off = !On,
        Heading = Heading,
        Text = Text,
        Url = Url,
        Source = Source,
        Count = Count,
        Articles = [.. Articles.Select(id => new HomeChoice(id))],
        Figures = [.. Results.Select(ReadResult).OfType<HomeFigure>()],
    };

    /// <summary>The result that is chosen of a story; null for its first.</summary>
    public string? ResultOf(Guid article) => Results.Select(ReadResult).FirstOrDefault(f => f?.Article == article)?.Result;

    private static HomeFigure? ReadResult(string typed) =>
        typed.Split('|', 2) is [var id, { Length: > 0 } result] && Guid.TryParse(id, out var article) ? new HomeFigure(article, result) : null;
}
