using CommsPortal.Cms.Desk.Articles;
using CommsPortal.Cms.Desk.HomePages;
using CommsPortal.Cms.Desk.Security;
using CommsPortal.Cms.HomePages;
using CommsPortal.Cms.HomePages.Previews;
using CommsPortal.Cms.HomePages.Scheduling;
using CommsPortal.Cms.People;
using CommsPortal.Cms.Revisions;
using CommsPortal.Cms.Sites;
using CommsPortal.Cms.Storage;
using CommsPortal.Cms.Workflow;
using CommsPortal.Contracts.HomePages;
using CommsPortal.Contracts.Problems;
using Microsoft.AspNetCore.Mvc;

namespace CommsPortal.Cms.Desk.Pages;

/// <summary>The front page of one language: composed, previewed, saved for now or appointed for later.</summary>
[RequirePermission(Permission.ComposeHome)]
public sealed class HomeCompositionModel(
    PortalDbContext db, OfficeDocuments documents, HomeRules rules, HomeSources sources, HomeArticles articles, HomeDrafts drafts, HomeAppointments appointments,
    HomePreviewTokens tokens)
    : DocumentPage<HomeComposition>(db, documents)
{
    [BindProperty(SupportsGet = true)]
    public string Locale { get; set; } = "vi";

    /// <summary>The appointed composition to begin from; null for the one that readers see.</summary>
    [BindProperty(SupportsGet = true, Name = "entry")]
    public Guid? EntryId { get; set; }

    /// <summary>The last one ticked is the lead.</summary>
    [BindProperty]
    public List<Guid> Lead { get; set; } = [];

    [BindProperty]
    public List<Guid> Secondary { get; set; } = [];

    [BindProperty]
    public List<HomeBlockRow> Blocks { get; set; } = [];

    [BindProperty]
    public string? LeadFind { get; set; }

    [BindProperty]
    public string? SecondaryFind { get; set; }

    /// <summary>Kind of the block to add.</summary>
    [BindProperty]
    public string? NewKind { get; set; }

    /// <summary>What to do to the form: <c>up:2</c>, <c>down:2</c>, <c>remove:2</c>, <c>add</c>, <c>raise:Secondary:1</c>; anything else looks for articles.</summary>
    [BindProperty(Name = "do")]
    public string? Wanted { get; set; }

    [BindProperty]
    public string? From { get; set; }

    [BindProperty]
    public string? Until { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    public IReadOnlyList<(string Value, string Name, string Group)> Sources { get; private set; } = [];

    public IReadOnlyList<HomeScheduleEntry> Waiting { get; private set; } = [];

    /// <summary>Address of the page as readers would see it; null until it is asked for.</summary>
    public string? PreviewUrl { get; private set; }

    /// <summary>Whether the form has what is not saved.</summary>
    public bool IsTyped { get; private set; }

    /// <summary>What has the focus when the page is shown again.</summary>
    public string? Focused { get; private set; }

    /// <summary>Choices that readers do not see now.</summary>
    public int Lost => Titles.Values.Count(t => !t.IsPublic) + Chosen().Distinct().Count(id => !Titles.ContainsKey(id));

    public override string Here => Locale == "en" ? DeskPaths.Home + "/en" : DeskPaths.Home;

    protected override string Subject => RevisionSubject.Home;

    protected override string Key => Locale;

    protected override bool IsThere => Locale is "vi" or "en";

    protected override Permission Needed => Permission.ComposeHome;

    protected override string Saved => "Đã lưu; bạn đọc thấy ngay.";

    private IReadOnlyDictionary<Guid, ArticleTitle> Titles { get; set; } = new Dictionary<Guid, ArticleTitle>();

    private IReadOnlyDictionary<Guid, IReadOnlyList<string>> Results { get; set; } = new Dictionary<Guid, IReadOnlyList<string>>();

    private Dictionary<string, IReadOnlyList<ArticleTitle>> Found { get; } = [];

    /// <summary>The form, rearranged or with what was looked for.</summary>
    public Task<IActionResult> OnPostArrangeAsync() => DoAsync(async () =>
    {
        Arrange((Wanted ?? "").Split(':'));
        return await ShowTypedAsync();
    });

    public Task<IActionResult> OnPostPreviewAsync() => DoAsync(async () =>
    {
        var person = Actor.Id ?? throw new EditorialException(ProblemCode.Forbidden, "Chỉ người có tài khoản mới xem thử được.");
        await drafts.KeepAsync(Locale, person, await ReadAsync(), Cancellation);
        PreviewUrl = tokens.CreateUrl(new HomePreviewTarget(Locale, person));
        Focused = "preview";
        return await ShowTypedAsync();
    });

    public Task<IActionResult> OnPostScheduleAsync() => DoAsync(async () =>
    {
        if (!DeskTime.TryRead(From, out var from))
            throw new EditorialException(ProblemCode.InvalidContent, "Hãy chọn ngày và giờ bắt đầu.");
        var ends = DeskTime.TryRead(Until, out var until);
        if (!ends && !string.IsNullOrWhiteSpace(Until))
            throw new EditorialException(ProblemCode.InvalidContent, "Giờ kết thúc chưa đúng; hãy chọn lại hoặc để trống.");
        var note = string.IsNullOrWhiteSpace(Note) ? null : Note.Trim().Normalize();
        await appointments.AddAsync(Locale, await ReadAsync(), from, ends ? until : null, note, Actor, Cancellation);
        return Done(Here, $"Đã hẹn; trang nhất đổi lúc {DeskTime.Show(from)}.");
    });

    public Task<IActionResult> OnPostCancelAsync(Guid id) => DoAsync(async () =>
    {
        await appointments.CancelAsync(Locale, id, Actor, Cancellation);
        return Done(Here, "Đã bỏ bản hẹn.");
    });

    public string PreviewOf(HomeScheduleEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return tokens.CreateUrl(new HomePreviewTarget(Locale, entry.Id, Entry: true));
    }

    /// <summary>A choice of articles, by the name of its inputs.</summary>
    public HomeChoiceView ChoiceOf(string name, string title, IReadOnlyList<Guid> chosen, string? find, HomeBlockRow? row = null) => new(
        name, title, chosen, Titles, row is null ? name + "Find" : name[..^"Articles".Length] + "Find", find, Found.GetValueOrDefault(name),
        row?.Kind == HomeBlockKind.Figures ? row : null, Results, Focused)
    {
        Locale = Locale,
        IsSingle = name == nameof(Lead),
    };

    protected override async Task ShowAsync(HomeComposition? document)
    {
        var (schedule, _) = await OfficeDocuments.ReadAsync<HomeSchedule>(Db, RevisionSubject.HomeSchedule, Locale, Cancellation);
        Waiting = schedule.Entries;
        IsTyped = document is null || Waiting.Any(e => e.Id == EntryId);
        if (document is not null)
            Fill(Waiting.FirstOrDefault(e => e.Id == EntryId)?.Composition ?? document);
        Sources = await sources.OfferAsync(Cancellation);
        await FindAsync(nameof(Lead), LeadFind);
        await FindAsync(nameof(Secondary), SecondaryFind);
        for (var i = 0; i < Blocks.Count; i++)
            await FindAsync($"Blocks[{i}].Articles", Blocks[i].Find);
        Titles = await articles.TitlesAsync(Chosen(), Cancellation);
        Results = await articles.ResultsAsync(Blocks.Where(b => b.Kind == HomeBlockKind.Figures).SelectMany(b => b.Articles), Cancellation);
    }

    protected override Task<HomeComposition> ReadAsync() => rules.RequireAsync(
        new HomeComposition
        {
            Lead = Lead.Count > 0 ? new HomeChoice(Lead[^1]) : null,
            Secondary = [.. Secondary.Select(id => new HomeChoice(id))],
            Blocks = [.. Blocks.Select(b => b.Read())],
        },
        Locale, Cancellation);

    private void Fill(HomeComposition composition)
    {
        Lead = composition.Lead is { } lead ? [lead.Id] : [];
        Secondary = [.. composition.Secondary.Select(c => c.Id)];
        Blocks = [.. composition.Blocks.Select(HomeBlockRow.Of)];
    }

    private IEnumerable<Guid> Chosen() => Lead.Concat(Secondary).Concat(Blocks.SelectMany(b => b.Articles));

    private async Task FindAsync(string name, string? text)
    {
        if (!string.IsNullOrWhiteSpace(text))
            Found[name] = await articles.SearchAsync(text, Locale, Actor, Cancellation);
    }

    private void Arrange(string[] wanted)
    {
        if (Lead.Count > 1)
            Lead = [Lead[^1]];
        var number = wanted.Length > 1 && int.TryParse(wanted[^1], out var read) ? read : -1;
        var isBlock = number >= 0 && number < Blocks.Count;
        Focused = string.Join(':', wanted);
        switch (wanted[0])
        {
            case "up" when isBlock && number > 0:
                (Blocks[number - 1], Blocks[number]) = (Blocks[number], Blocks[number - 1]);
                Focused = number > 1 ? $"up:{number - 1}" : "down:0";
                break;
            case "down" when isBlock && number < Blocks.Count - 1:
                (Blocks[number + 1], Blocks[number]) = (Blocks[number], Blocks[number + 1]);
                Focused = number + 1 < Blocks.Count - 1 ? $"down:{number + 1}" : $"up:{number + 1}";
                break;
            case "remove" when isBlock:
                Blocks.RemoveAt(number);
                Focused = "add";
                break;
            case "add" when HomeBlockKind.All.Contains(NewKind ?? "") && Blocks.Count < HomeRules.MostBlocks:
                Blocks.Add(new HomeBlockRow { Kind = NewKind!, On = true });
                Focused = $"block:{Blocks.Count - 1}";
                break;
            case "raise" when wanted.Length == 3 && ListOf(wanted[1]) is { } list && number > 0 && number < list.Count:
                (list[number - 1], list[number]) = (list[number], list[number - 1]);
                Focused = number > 1 ? $"raise:{wanted[1]}:{number - 1}" : $"find:{wanted[1]}";
                break;
        }
    }

    private List<Guid>? ListOf(string name) => name == nameof(Secondary)
        ? Secondary
        : Enumerable.Range(0, Blocks.Count).Where(i => name == $"Blocks[{i}].Articles").Select(i => Blocks[i].Articles).FirstOrDefault();
}
