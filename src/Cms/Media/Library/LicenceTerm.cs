namespace CommsPortal.Cms.Media.Library;

/// <summary>Tells the state of licences.</summary>
public static class LicenceTerm
{
    /// <summary>How many days before its end a licence is called to mind.</summary>
    public const int WarningDays = 30;

    public static LicenceState Of(MediaAsset asset, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(asset);
        return asset.LicenceExpiresOn < today ? LicenceState.Expired
            : asset.LicenceExpiresOn <= today.AddDays(WarningDays) ? LicenceState.Ending
            : string.IsNullOrEmpty(asset.Licence) ? LicenceState.Missing
            : LicenceState.Valid;
    }

    /// <summary>Those of given assets whose licence is in the state.</summary>
    public static IQueryable<MediaAsset> WithLicence(this IQueryable<MediaAsset> assets, LicenceState state, DateOnly today)
    {
        var soon = today.AddDays(WarningDays);
        return state switch
        {
            LicenceState.Expired => assets.Where(a => a.LicenceExpiresOn < today),
            LicenceState.Ending => assets.Where(a => a.LicenceExpiresOn >= today && a.LicenceExpiresOn <= soon),
            LicenceState.Valid => assets.Where(a => a.Licence != null && a.Licence != "" && (a.LicenceExpiresOn == null || a.LicenceExpiresOn > soon)),
            _ => assets.Where(a => (a.Licence == null || a.Licence == "") && (a.LicenceExpiresOn == null || a.LicenceExpiresOn > soon)),
        };
    }
}
