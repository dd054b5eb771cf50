using System.Text;
using CommsPortal.Contracts.Articles;
using CommsPortal.PublicSite.Settings;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Options;

namespace CommsPortal.PublicSite.Feeds;

/// <summary>Makes of articles the HTML that feeds carry: whole, without the site's frame, with absolute addresses.</summary>
public sealed class FeedContent(IServiceProvider services, ILoggerFactory loggers, IOptions<SiteOptions> options)
{
    public async Task<IReadOnlyList<FeedEntry>> RenderAsync(IReadOnlyList<Article> articles)
    {
        ArgumentNullException.ThrowIfNull(articles);
        await using var renderer = new HtmlRenderer(services, loggers);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var entries = new List<FeedEntry>(articles.Count);
            foreach (var article in articles)
            {
                var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(FeedArticle.Article)] = article });
                var root = await renderer.RenderComponentAsync<FeedArticle>(parameters);
                using var text = new StringWriter(new StringBuilder());
                root.WriteHtmlTo(text);
                entries.Add(new FeedEntry(article, XmlText.Clean(Absolute(text.ToString().Trim(), article))));
            }

            return entries;
        });
    }

    /// <summary>CMS and site write attributes with double quotes and root-relative addresses; those, and notes within the page, are all there are.</summary>
    private string Absolute(string html, Article article)
    {
        var root = options.Value.Absolute("/");
        return html.Replace(" src=\"/", $" src=\"{root}", StringComparison.Ordinal)
            .Replace(" href=\"/", $" href=\"{root}", StringComparison.Ordinal)
            .Replace(" href=\"#", $" href=\"{options.Value.Absolute(article.Path)}#", StringComparison.Ordinal)
            .Replace(" srcset=\"/", $" srcset=\"{root}", StringComparison.Ordinal)
            .Replace(", /media/", $", {root}media/", StringComparison.Ordinal);
    }
}
