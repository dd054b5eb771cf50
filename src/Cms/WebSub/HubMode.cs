namespace CommsPortal.Cms.WebSub;

/// <summary>What a subscriber asks for.</summary>
public enum HubMode
{
    Subscribe,
    Unsubscribe,
}
