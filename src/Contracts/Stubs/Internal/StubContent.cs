using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using CommsPortal.Contracts.Articles;
using CommsPortal.Contracts.Changes;
using CommsPortal.Contracts.Columns;
using CommsPortal.Contracts.Editions;
using CommsPortal.Contracts.Feedback;
using CommsPortal.Contracts.HomePages;
using CommsPortal.Contracts.Press;
using CommsPortal.Contracts.Sites;
using CommsPortal.Contracts.Taxonomies;

namespace CommsPortal.Contracts.Stubs.Internal;

/// <summary>Everything a stub was given, and the log of how it changed.</summary>
internal sealed class StubContent(TimeProvider time)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<Guid, List<Article>> _editions = [];
    private readonly Dictionary<Guid, WithdrawalNotice> _withdrawn = [];
    private readonly Dictionary<string, Guid> _paths = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SiteDescription> _sites = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HomePage> _homes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Column> _columns = new(StringComparer.Ordinal);
    private readonly List<Term> _terms = [];
    private readonly List<PublishedAnswer> _answers = [];
    private readonly List<Change> _changes = [];
    private readonly HashSet<long> _acknowledged = [];
    private readonly List<string> _requests = [];
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What readers sent.</summary>
    public StubInbox Inbox { get; } = new();

    public StubIndicators Indicators { get; } = new();

    public Dictionary<string, Article> Previews { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, HomePage> HomePreviews { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, (byte[] Bytes, string ContentType)> Media { get; } = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Requests
    {
        get
        {
            lock (_lock)
                return [.. _requests];
        }
    }

    public long LastSequence
    {
        get
        {
            lock (_lock)
                return _changes.Count;
        }
    }

    public void Record(string pathAndQuery)
    {
        lock (_lock)
            _requests.Add(pathAndQuery);
    }

    public Change Publish(Article article, string? kind)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(article, PortalJson.Options)));
        var kept = article.Hash.Length > 0 ? article : article with { Hash = hash };
        lock (_lock)
        {
            if (!_editions.TryGetValue(kept.Id, out var editions))
                _editions[kept.Id] = editions = [];
            var before = editions.LastOrDefault();
            editions.Add(kept);
            _withdrawn.Remove(kept.Id);
            _paths[kept.Path] = kept.Id;
            return Log(kind ?? (before is null ? ChangeKind.Published : ChangeKind.Updated), kept, before);
        }
    }

    public void Clear()
    {
        lock (_lock)
        {
            _editions.Clear();
            _withdrawn.Clear();
            _paths.Clear();
            _changes.Clear();
            Wake();
        }
    }

    public Change Withdraw(Guid id, string reason)
    {
        lock (_lock)
        {
            var article = _editions[id][^1];
            _withdrawn[id] = new WithdrawalNotice(id, article.Path, article.Headline, time.GetUtcNow(), reason);
            return Log(ChangeKind.Withdrawn, article, null);
        }
    }

    public Change Put(Column column)
    {
        lock (_lock)
        {
            _columns[column.Slug] = column;
            return Log("column:" + column.Slug);
        }
    }

    public Change Put(PublishedAnswer answer)
    {
        lock (_lock)
        {
            _answers.RemoveAll(known => known.Id == answer.Id);
            _answers.Add(answer);
            return Append(new Change
            {
                Sequence = _changes.Count + 1,
                Kind = ChangeKind.Feedback,
                At = time.GetUtcNow(),
                Tags = answer.Article is { } article ? ["feedback", $"article:{article.Id}"] : ["feedback"],
            });
        }
    }

    /// <summary>Newest first.</summary>
    public IReadOnlyList<PublishedAnswer> Answers(string locale)
    {
        lock (_lock)
            return [.. _answers.Where(answer => answer.Locale == locale).OrderByDescending(answer => answer.PublishedAt).ThenBy(answer => answer.Id)];
    }

    public Change Put(SiteDescription site)
    {
        lock (_lock)
        {
            _sites[site.Locale] = site;
            return Log("site");
        }
    }

    public SiteDescription? Site(string locale)
    {
        lock (_lock)
            return _sites.GetValueOrDefault(locale);
    }

    public Change Put(HomePage home)
    {
        lock (_lock)
        {
            _homes[home.Locale] = home;
            return Log($"home:{home.Locale}");
        }
    }

    /// <summary>As it would be delivered now: with the articles as they are, and without those that are not public.</summary>
    public HomePage Home(string locale)
    {
        lock (_lock)
            return Current(_homes.GetValueOrDefault(locale) ?? HomePage.Standard(locale));
    }

    private HomePage Current(HomePage home) => home with
    {
        Lead = Known([home.Lead]).FirstOrDefault(),
        Secondary = [.. Known(home.Secondary)],
        Blocks = [.. home.Blocks.Select(block => block with { Articles = [.. Known(block.Articles)] })],
    };

    private IEnumerable<ArticleSummary> Known(IEnumerable<ArticleSummary?> articles) =>
        articles.OfType<ArticleSummary>().Where(article => !_withdrawn.ContainsKey(article.Id))
            .Select(article => _editions.GetValueOrDefault(article.Id)?[^1]).OfType<ArticleSummary>();

    public Change Put(Term term)
    {
        lock (_lock)
        {
            _terms.RemoveAll(old => old.Kind == term.Kind && old.Slug == term.Slug);
            _terms.Add(term);
            return Log($"{term.Kind}:{term.Slug}");
        }
    }

    /// <summary>Public articles, in no order.</summary>
    public IReadOnlyList<Article> Current()
    {
        lock (_lock)
            return [.. _editions.Where(pair => !_withdrawn.ContainsKey(pair.Key)).Select(pair => pair.Value[^1])];
    }

    public Article? Edition(Guid id, int number)
    {
        lock (_lock)
            return _editions.GetValueOrDefault(id)?.Find(edition => edition.Edition == number);
    }

    /// <summary>Null for what is not public.</summary>
    public ListPage<PublishedEdition>? Editions(Guid id)
    {
        lock (_lock)
            return PublicEditionsOf(id) is { } editions ? StubEditions.History(editions, _changes) : null;
    }

    /// <summary>Null when one of the two is not public.</summary>
    public EditionDifference? Difference(Guid id, string numbers)
    {
        lock (_lock)
            return PublicEditionsOf(id) is { } editions ? StubEditions.Between(editions, numbers) : null;
    }

    public (Article? Article, WithdrawalNotice? Notice) Find(Guid id)
    {
        lock (_lock)
        {
            if (_withdrawn.TryGetValue(id, out var notice))
                return (null, notice);
            return (_editions.GetValueOrDefault(id)?[^1], null);
        }
    }

    public Guid? IdAt(string path)
    {
        lock (_lock)
            return _paths.TryGetValue(path, out var id) ? id : null;
    }

    public IReadOnlyList<Column> Columns()
    {
        var articles = Current();
        lock (_lock)
        {
            return
            [
                .. _columns.Values.Select(column => (Column: column, Items: articles.Where(article => article.Column?.Slug == column.Slug).ToList()))
                    .Select(pair => pair.Column with
                    {
                        Articles = pair.Items.Count,
                        LastPublished = pair.Items.Max(article => (DateTimeOffset?)article.Published),
                    }),
            ];
        }
    }

    public IReadOnlyList<Contributor> Contributors(string? locale) =>
    [
        .. Current().Where(article => locale is null || article.Locale == locale)
            .SelectMany(article => article.Bylines.Select(byline => (Slug: StubFilter.Slug(byline.PrintedName), Byline: byline, article.Published)))
            .GroupBy(signed => signed.Slug).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (Newest: group.MaxBy(signed => signed.Published), Count: group.Count()))
            .Select(pair => new Contributor
            {
                Slug = pair.Newest.Slug,
                Name = pair.Newest.Byline.PrintedName,
                Organisation = pair.Newest.Byline.Organisation,
                Articles = pair.Count,
                LastPublished = pair.Newest.Published,
            }),
    ];

    public IReadOnlyList<Term> Terms(string kind, DateOnly? on, string? locale)
    {
        var articles = Current();
        lock (_lock)
        {
            return
            [
                .. _terms.Where(term => term.Kind == kind && IsValid(term, on)).Select(term => term with
                {
                    Articles = articles.Count(article => (locale is null || article.Locale == locale) && StubFilter.Terms(article, kind).Any(link => link.Slug == term.Slug)),
                }),
            ];
        }
    }

    /// <summary>Changes after a position; waits for the first if there are none.</summary>
    public async Task<IReadOnlyList<Change>> ChangesAsync(long after, int limit, TimeSpan wait, CancellationToken cancellationToken)
    {
        Task changed;
        lock (_lock)
        {
            if (_changes.Count > after || wait <= TimeSpan.Zero)
                return [.. _changes.Skip((int)after).Take(limit)];
            changed = _changed.Task;
        }

        await Task.WhenAny(changed, Task.Delay(wait, time, cancellationToken));
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
            return [.. _changes.Skip((int)after).Take(limit)];
    }

    /// <summary>Everything public as a snapshot, with the cursor at the log's end.</summary>
    public byte[] Snapshot()
    {
        lock (_lock)
        {
            var articles = Current();
            object[] lines =
            [
                new SnapshotHeader(_changes.Count.ToString(CultureInfo.InvariantCulture), time.GetUtcNow()), .. articles,
                new SnapshotEnd(true, articles.Count),
            ];
            using var file = new MemoryStream();
            using (var gzip = new GZipStream(file, CompressionLevel.Fastest))
            {
                foreach (var line in lines)
                    gzip.Write([.. JsonSerializer.SerializeToUtf8Bytes(line, line.GetType(), PortalJson.Options), (byte)'\n']);
            }

            return file.ToArray();
        }
    }

    /// <summary>Corrections and withdrawals that nobody has acknowledged.</summary>
    public IReadOnlyList<Recall> OpenRecalls()
    {
        lock (_lock)
            return [.. Recalls().Where(change => !_acknowledged.Contains(change.Sequence)).Select(RecallOf)];
    }

    /// <summary>False when there is no such recall.</summary>
    public bool Acknowledge(long sequence)
    {
        lock (_lock)
        {
            if (!Recalls().Any(change => change.Sequence == sequence))
                return false;
            _acknowledged.Add(sequence);
            return true;
        }
    }

    private List<Article>? PublicEditionsOf(Guid id) => _withdrawn.ContainsKey(id) ? null : _editions.GetValueOrDefault(id);

    private IEnumerable<Change> Recalls() => _changes.Where(change => change.Kind is ChangeKind.Corrected or ChangeKind.Withdrawn);

    private Recall RecallOf(Change change) => new()
    {
        Sequence = change.Sequence,
        Kind = change.Kind,
        ArticleId = change.ArticleId!.Value,
        Edition = change.Edition!.Value,
        At = change.At,
        Headline = _editions[change.ArticleId.Value].Find(edition => edition.Edition == change.Edition)?.Headline ?? "",
        Reason = change.Kind == ChangeKind.Withdrawn ? _withdrawn.GetValueOrDefault(change.ArticleId.Value)?.Reason : null,
        Links = new ChangeLinks($"/api/v1/articles/{change.ArticleId}"),
    };

    private static bool IsValid(Term term, DateOnly? on) =>
        on is not { } day || ((term.ValidFrom ?? day) <= day && day <= (term.ValidTo ?? day));

    private Change Log(string kind, Article article, Article? before)
    {
        string[] tags = [$"article:{article.Id}", .. StubFilter.CacheTags(article), .. before is null ? [] : StubFilter.CacheTags(before)];
        return Append(new Change
        {
            Sequence = _changes.Count + 1,
            Kind = kind,
            ArticleId = article.Id,
            Edition = article.Edition,
            Hash = article.Hash,
            At = time.GetUtcNow(),
            Type = article.Type,
            Locale = article.Locale,
            Path = article.Path,
            Tags = [.. tags.Distinct()],
        });
    }

    public Change Log(params IReadOnlyList<string> tags)
    {
        lock (_lock)
            return Append(new Change { Sequence = _changes.Count + 1, Kind = ChangeKind.Taxonomy, At = time.GetUtcNow(), Tags = tags });
    }

    private Change Append(Change change)
    {
        _changes.Add(change);
        Wake();
        return change;
    }

    private void Wake()
    {
        var woken = _changed;
        _changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        woken.SetResult();
    }
}
