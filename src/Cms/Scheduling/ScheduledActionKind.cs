namespace CommsPortal.Cms.Scheduling;

public enum ScheduledActionKind
{
    Publish,
    Unpublish,
}
