namespace CommsPortal.Cms.Delivery.Answers;

/// <summary>What caches between us and the reader may do, as <c>Cache-Control</c>.</summary>
public static class CachePolicy
{
    /// <summary>Articles and lists: short, so that corrections and withdrawals spread; a stale answer may bridge one revalidation.</summary>
    public const string Current = "public, max-age=5, stale-while-revalidate=30";

    /// <summary>Published editions never change. A day and not for ever, because a withdrawn article's editions are withdrawn too.</summary>
    public const string Immutable = "public, max-age=86400, immutable";

    /// <summary>What only a new version of the program changes.</summary>
    public const string Program = "public, max-age=300";

    /// <summary>Ask every time; a 304 saves the bytes.</summary>
    public const string Revalidate = "no-cache";

    /// <summary>What the same address says differently to another key; ask every time, a 304 saves the bytes.</summary>
    public const string OfOneKey = "private, no-cache";

    /// <summary>Under embargo: for one newsroom, and for nobody's disk.</summary>
    public const string Confidential = "private, no-store";

    /// <summary>Drafts: for nobody's disk.</summary>
    public const string Never = "no-store";
}
