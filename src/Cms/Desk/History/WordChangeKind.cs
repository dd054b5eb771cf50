namespace CommsPortal.Cms.Desk.History;

public enum WordChangeKind
{
    Same,
    Removed,
    Added,
}
