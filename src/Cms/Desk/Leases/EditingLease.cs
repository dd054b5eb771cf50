namespace CommsPortal.Cms.Desk.Leases;

/// <summary>
/// Who is editing an article: a word to colleagues, no lock. It holds as long as the edit page says now and then that it is still open.
/// </summary>
public sealed class EditingLease
{
    /// <summary>How long an edit page is taken for open after it last said so.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromMinutes(3);

    public Guid ArticleId { get; set; }

    public Guid PersonId { get; set; }

    public DateTimeOffset Since { get; set; }

    public DateTimeOffset Until { get; set; }

    /// <summary>Who had it before and was asked to stop; null when nobody was.</summary>
    public Guid? TakenFrom { get; set; }
}
