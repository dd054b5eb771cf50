namespace CommsPortal.Cms.WebSub;

/// <summary>A feed as the site sends it.</summary>
/// <param name="Type">Value of the Content-Type header.</param>
/// <param name="Hash">SHA-256, lower-case hexadecimal.</param>
public sealed record TopicContent(byte[] Bytes, string Type, string Hash);
