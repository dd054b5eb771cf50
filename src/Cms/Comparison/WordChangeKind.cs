namespace CommsPortal.Cms.Comparison;

public enum WordChangeKind
{
    Same,
    Removed,
    Added,
}
