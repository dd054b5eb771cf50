namespace CommsPortal.Contracts.Press;

/// <summary>A new key, this once.</summary>
/// <param name="Key">To be sent as <c>Authorization: Bearer …</c>. It is kept nowhere and cannot be shown again.</param>
/// <param name="Outlet">Whose access it is.</param>
/// <param name="ExpiresAt">Until when it is good (UTC).</param>
public sealed record ShownPressKey(string Key, string Outlet, DateTimeOffset ExpiresAt);
