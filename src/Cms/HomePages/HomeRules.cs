using CommsPortal.Cms.Articles;
using CommsPortal.Cms.Sites;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.HomePages;
using CommsPortal.Contracts.Problems;
using Microsoft.EntityFrameworkCore;

namespace CommsPortal.Cms.HomePages;

/// <summary>What a front page must be like.</summary>
public sealed class HomeRules(PortalDbContext db, HomeSources sources, SitePlaces places)
{
    public const int MostSecondary = 6;
    public const int MostBlocks = 20;
    public const int MostItems = 12;
    public const int LongestHeading = 80;
    public const int LongestText = 600;
    private const int LongestUrl = 300;
    private const int LongestResult = 200;

    /// <summary>The composition with its texts trimmed and its articles by their headlines of now.</summary>
    /// <exception cref="EditorialException">Something is missing, too long or not there; the message says what (Vietnamese).</exception>
    public async Task<HomeComposition> RequireAsync(HomeComposition composition, string locale, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(composition);
        if (composition.Secondary.Count > MostSecondary)
            throw Invalid($"Cạnh bài chính nhiều nhất {MostSecondary} bài.");
        if (composition.Blocks.Count > MostBlocks)
            throw Invalid($"Trang nhất nhiều nhất {MostBlocks} khối.");
        var known = await KnownAsync(composition, locale, cancellationToken);
        RequireOnce(composition, known);
        var blocks = new List<HomeSetting>();
        foreach (var (block, number) in composition.Blocks.Select((b, n) => (b, n + 1)))
            blocks.Add(await RequireAsync(block, number, known, cancellationToken));
        return new HomeComposition
        {
            Lead = composition.Lead is { } lead ? Named(lead, known) : null,
            Secondary = [.. composition.Secondary.Select(c => Named(c, known))],
            Blocks = blocks,
        };
    }

    private async Task<Dictionary<Guid, Article>> KnownAsync(HomeComposition composition, string locale, CancellationToken cancellationToken)
    {
        var ids = composition.Choices().Select(c => c.Id).Distinct().ToList();
        if (ids.Count == 0)
            return [];
        var known = await db.Articles.AsNoTracking().Where(a => ids.Contains(a.Id) && a.DeletedAt == null).ToDictionaryAsync(a => a.Id, cancellationToken);
        if (composition.Choices().FirstOrDefault(c => !known.ContainsKey(c.Id)) is { } missing)
            throw Invalid($"Không có bài “{(missing.Headline.Length > 0 ? missing.Headline : missing.Id.ToString())}”; hãy bỏ chọn bài này.");
        if (known.Values.FirstOrDefault(a => a.Locale != locale) is { } foreign)
            throw Invalid($"Bài “{foreign.Headline}” thuộc ngôn ngữ khác; trang nhất này chỉ nhận bài cùng ngôn ngữ.");
        if (known.Values.FirstOrDefault(a => a.Type == "page") is { } page)
            throw Invalid($"“{page.Headline}” là trang tĩnh, không đưa lên trang nhất được; hãy dùng khối thông báo có liên kết.");
        return known;
    }

    private static void RequireOnce(HomeComposition composition, Dictionary<Guid, Article> known)
    {
        var shown = (composition with { Blocks = [.. composition.Blocks.Where(b => b.Kind != HomeBlockKind.Figures)] }).Choices().ToList();
        if (shown.CountBy(c => c.Id).FirstOrDefault(c => c.Value > 1) is { Value: > 1 } twice)
            throw Invalid($"Bài “{known[twice.Key].Headline}” được chọn ở hai chỗ; mỗi bài chỉ đứng một lần trên trang nhất.");
    }

    private async Task<HomeSetting> RequireAsync(HomeSetting block, int number, Dictionary<Guid, Article> known, CancellationToken cancellationToken)
    {
        if (!HomeBlockKind.All.Contains(block.Kind))
            throw Invalid($"Khối {number}: không có loại khối “{block.Kind}”.");
        if (block.Count is < 1 or > MostItems || block.Articles.Count > MostItems)
            throw Invalid($"Khối {number}: mỗi khối có từ 1 đến {MostItems} mục.");
        var heading = Text(block.Heading, LongestHeading, $"Khối {number}: tên khối");
        var text = Text(block.Text, LongestText, $"Khối {number}: lời thông báo");
        if (block is { Kind: HomeBlockKind.Articles, Off: false } && (heading is null || block.Articles.Count == 0))
            throw Invalid($"Khối {number}: khối bài tự chọn cần tên khối và ít nhất một bài.");
        if (block is { Kind: HomeBlockKind.Notice, Off: false } && text is null)
            throw Invalid($"Khối {number}: thông báo chưa có lời.");
        if (block.Kind == HomeBlockKind.Newest && (block.Source is not { } source || !await sources.IsOneAsync(source, cancellationToken)))
            throw Invalid($"Khối {number}: hãy chọn loại nội dung, chuyên mục, trụ cột hoặc lĩnh vực để lấy bài mới nhất.");
        return new HomeSetting
        {
            Kind = block.Kind,
            Off = block.Off,
            Heading = heading,
            Text = block.Kind == HomeBlockKind.Notice ? text : null,
            Url = block.Kind == HomeBlockKind.Notice ? await UrlAsync(block.Url, number, cancellationToken) : null,
            Source = block.Kind == HomeBlockKind.Newest ? block.Source : null,
            Count = block.Count,
            Articles = block.Kind is HomeBlockKind.Articles or HomeBlockKind.Figures ? [.. block.Articles.DistinctBy(c => c.Id).Select(c => Named(c, known))] : [],
            Figures = block.Kind == HomeBlockKind.Figures
                ? [.. block.Figures.Where(f => f.Result is { Length: > 0 and <= LongestResult } && block.Articles.Any(c => c.Id == f.Article)).DistinctBy(f => f.Article)]
                : [],
        };
    }

    private async Task<string?> UrlAsync(string? typed, int number, CancellationToken cancellationToken)
    {
        var url = Text(typed, LongestUrl, $"Khối {number}: địa chỉ");
        if (url is null || SiteText.IsOutside(url) || await places.IsPageAsync(url, cancellationToken) || await db.LiveArticles.AnyAsync(l => l.Path == url, cancellationToken))
            return url;
        throw Invalid($"Khối {number}: “{url}” không phải trang nào của site. Hãy chép đường dẫn của một trang hay bài đang đăng, hoặc ghi địa chỉ https:// đầy đủ.");
    }

    private static HomeChoice Named(HomeChoice choice, Dictionary<Guid, Article> known) => new(choice.Id, known[choice.Id].Headline);

    private static string? Text(string? text, int longest, string what)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var clean = text.Trim().Normalize().ReplaceLineEndings("\n");
        return clean.Length <= longest ? clean : throw Invalid($"{what} nhiều nhất {longest} ký tự.");
    }

    private static EditorialException Invalid(string message) => new(ProblemCode.InvalidContent, message);
}
