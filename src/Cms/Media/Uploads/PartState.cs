namespace CommsPortal.Cms.Media.Uploads;

/// <summary>What became of a part of an upload.</summary>
public enum PartState
{
    Taken,

    /// <summary>It does not begin where the last one ended.</summary>
    WrongOffset,

    /// <summary>Another request is writing the same upload.</summary>
    Busy,
}
