namespace CommsPortal.Cms.People;

/// <summary>What a person's work may be limited to besides organisations.</summary>
public enum PersonScopeKind
{
    Column,
    ContentType,
}
