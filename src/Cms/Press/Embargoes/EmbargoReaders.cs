namespace CommsPortal.Cms.Press.Embargoes;

/// <summary>That an outlet has read an article under embargo, and how often.</summary>
public sealed record EmbargoReaders(string Outlet, DateTimeOffset First, DateTimeOffset Last, int Times);
