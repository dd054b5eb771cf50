using CommsPortal.Cms.Media.Arrangement;
using CommsPortal.Cms.Media.Library;
using CommsPortal.Cms.Slugs;
using Microsoft.AspNetCore.Http.Extensions;

namespace CommsPortal.Cms.Desk.Library;

/// <summary>What the library's page is narrowed to, as its address says it.</summary>
public sealed record MediaFilter
{
    /// <summary>Value of <c>folder</c> for files in no folder.</summary>
    public const string NoFolder = "none";

    private const int LongestText = 200;

    public string Text { get; init; } = "";

    /// <summary><c>image</c>, <c>document</c> or nothing.</summary>
    public string Kind { get; init; } = "";

    /// <summary>A folder with those below it.</summary>
    public Guid? Folder { get; init; }

    /// <summary>Only files in no folder.</summary>
    public bool Loose { get; init; }

    /// <summary>Slug of a tag.</summary>
    public string? Tag { get; init; }

    public LicenceState? Licence { get; init; }

    public bool WithoutAlt { get; init; }

    public bool Unused { get; init; }

    public MediaOrder Order { get; init; }

    public string? After { get; init; }

    /// <summary>Whether anything but the folder narrows the list.</summary>
    public bool Narrows => Text.Length > 0 || Kind.Length > 0 || Tag is not null || Licence is not null || WithoutAlt || Unused;

    public string Url => DeskPaths.Media + Query;

    /// <summary>The parameters of <see cref="Url"/>, beginning with <c>?</c> or empty.</summary>
    public string Query
    {
        get
        {
            var query = new QueryBuilder();
            Add("q", Text);
            Add("kind", Kind);
            Add("folder", Loose ? NoFolder : Folder?.ToString() ?? "");
            Add("tag", Tag ?? "");
            Add("licence", Licence is { } licence ? CodeOf(licence) : "");
            Add("noalt", WithoutAlt ? "true" : "");
            Add("unused", Unused ? "true" : "");
            Add("sort", Order == default ? "" : CodeOf(Order));
            Add("after", After ?? "");
            return query.ToQueryString().Value ?? "";

            void Add(string name, string value)
            {
                if (value.Length > 0)
                    query.Add(name, value);
            }
        }
    }

    public static string CodeOf(Enum value) => value.ToString().ToLowerInvariant();

    public static string TitleOf(LicenceState state) => state switch
    {
        LicenceState.Expired => "Đã hết hạn",
        LicenceState.Ending => $"Hết hạn trong {LicenceTerm.WarningDays} ngày",
        LicenceState.Valid => "Còn hiệu lực",
        _ => "Chưa ghi giấy phép",
    };

    public static string TitleOf(MediaOrder order) => order switch
    {
        MediaOrder.Oldest => "Cũ nhất",
        MediaOrder.Name => "Theo tên",
        MediaOrder.Largest => "Nặng nhất",
        _ => "Mới nhất",
    };

    /// <summary>Reads an address; what cannot be meant is left out.</summary>
    public static MediaFilter Read(IQueryCollection query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var text = query["q"].ToString().Trim();
        var tag = Slug.From(query["tag"].ToString());
        return new MediaFilter
        {
            Text = text.Length > LongestText ? text[..LongestText] : text,
            Kind = query["kind"].ToString() is "image" or "document" ? query["kind"].ToString() : "",
            Folder = Guid.TryParse(query["folder"], out var folder) ? folder : null,
            Loose = query["folder"] == NoFolder,
            Tag = tag.Length > 0 ? tag : null,
            Licence = Parse<LicenceState>(query["licence"].ToString()),
            WithoutAlt = query["noalt"] == "true",
            Unused = query["unused"] == "true",
            Order = Parse<MediaOrder>(query["sort"].ToString()) ?? default,
            After = query["after"] is [{ Length: > 0 } after] ? after : null,
        };
    }

    /// <param name="folders">Tells which folders are below the chosen one.</param>
    public MediaQuery ToQuery(FolderTree folders)
    {
        ArgumentNullException.ThrowIfNull(folders);
        bool? images = Kind.Length == 0 ? null : Kind == "image";
        var after = MediaCursor.TryParse(After ?? "", out var cursor) ? cursor : null;
        return new MediaQuery(Text, images, MediaQuery.DefaultLimit, after)
        {
            Order = Order,
            Folders = Folder is { } folder ? folders.WithThoseBelow(folder) : null,
            Loose = Loose,
            Tag = Tag,
            Licence = Licence,
            WithoutAlt = WithoutAlt,
            Unused = Unused,
        };
    }

    private static T? Parse<T>(string text)
        where T : struct, Enum => text.Length > 0 && char.IsLetter(text[0]) && Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value) ? value : null;
}
