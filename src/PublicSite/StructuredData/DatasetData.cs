using System.Globalization;
using CommsPortal.PublicSite.Indicators;
using CommsPortal.PublicSite.Settings;

namespace CommsPortal.PublicSite.StructuredData;

/// <summary>An indicator's values as a data set.</summary>
internal static class DatasetData
{
    /// <summary>In characters, as Google's documentation of data sets asks.</summary>
    private const int ShortestDescription = 50;

    public static string Of(IndicatorFace face, SiteOptions site)
    {
        var (indicator, text) = (face.Indicator, face.Language.Text);
        return JsonLd.Document("Dataset", json =>
        {
            json.WriteString("name", face.Name);
            json.WriteString("description", face.Description.Length >= ShortestDescription ? face.Description : $"{face.Description} {text.IndicatorsDescription}".Trim());
            json.WriteString("url", site.Absolute(face.Path));
            json.WriteString("inLanguage", face.Language.Code);
            json.WriteBoolean("isAccessibleForFree", true);
            json.WriteOrganisation("creator", site.Publisher, site.Absolute(face.Language.Home));
            json.WriteThing("spatialCoverage", "Place", () => json.WriteString("name", text.City));
            json.WriteThing("variableMeasured", "PropertyValue", () =>
            {
                json.WriteString("name", face.Name);
                json.WriteString("unitText", face.Unit);
            });
            if (indicator.Observations is [var first, ..] and [.., var last])
            {
                json.WriteString("temporalCoverage", $"{Machine(first.Date)}/{Machine(last.Date)}");
                json.WriteThing("distribution", "DataDownload", () =>
                {
                    json.WriteString("encodingFormat", "text/csv");
                    json.WriteString("contentUrl", site.Absolute(IndicatorPaths.Table(indicator.Key)));
                });
            }
        });
    }

    private static string Machine(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
