namespace CommsPortal.Cms.Delivery.Answers;

/// <summary>How an answer's bytes are compressed.</summary>
public enum ContentCoding
{
    Identity,
    Gzip,
    Brotli,
}
