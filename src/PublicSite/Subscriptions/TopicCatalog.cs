using CommsPortal.Contracts.Client;
using CommsPortal.Contracts.Digests;
using CommsPortal.Contracts.Taxonomies;
using CommsPortal.PublicSite.Feedback;
using CommsPortal.PublicSite.Languages;
using CommsPortal.PublicSite.Sections;

namespace CommsPortal.PublicSite.Subscriptions;

/// <summary>What readers may choose, as the CMS knows it now.</summary>
public sealed class TopicCatalog(PortalClient portal, TimeProvider time)
{
    private const int MostOpen = 12;

    public async Task<IReadOnlyList<TopicGroup>> ReadAsync(Language language, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(language);
        var today = CivicTime.Today(time);
        var columns = portal.ListColumnsAsync(cancellationToken);
        var terms = new[] { TaxonomyKind.Pillars, TaxonomyKind.Sectors, TaxonomyKind.Localities }
            .Select(kind => (Kind: kind, Terms: portal.ListTermsAsync(kind, today, cancellationToken))).ToList();
        var groups = new List<TopicGroup>
        {
            Group(DigestTopic.Type, language.Say("Loại bài", "Kinds of article"), SiteSection.All.Select(section => (section.Type, section.Title(language)))),
            Group(DigestTopic.Column, language.Say("Chuyên mục", "Columns"), (await columns).Items.Select(column => (column.Slug, column.Name))),
        };
        foreach (var (kind, asked) in terms)
            groups.Add(Group(kind, language.Text.TermsTitle(kind), (await asked).Select(term => (term.Slug, language == Language.English ? term.NameEn ?? term.Name : term.Name))));
        return [.. groups.Where(group => group.Choices.Count > 0)];
    }

    private static TopicGroup Group(string kind, string title, IEnumerable<(string Value, string Name)> choices)
    {
        var list = choices.Select(choice => new TopicChoice(new DigestTopic(kind, choice.Value), choice.Name)).ToList();
        return new TopicGroup(kind, title, list, list.Count > MostOpen);
    }
}
