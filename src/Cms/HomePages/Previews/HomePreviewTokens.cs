using System.Buffers.Binary;
using CommsPortal.Cms.Preview;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.HomePages.Previews;

/// <summary>
/// Makes and reads the tokens by which a front page is seen before readers see it: encrypted and signed by the keys in the data directory, and good only
/// until <see cref="PortalOptions.PreviewMinutes"/> are over.
/// </summary>
public sealed class HomePreviewTokens(IDataProtectionProvider protection, IOptions<PortalOptions> options, TimeProvider time)
{
    private const int Length = 1 + 16 + 8;
    private const byte English = 1;
    private const byte Entry = 2;

    private readonly IDataProtector protector = protection.CreateProtector("CommsPortal.HomePreview.v1");

    /// <summary>The address of the site's page that shows it.</summary>
    public string CreateUrl(HomePreviewTarget target) => $"{options.Value.SiteBaseUrl.TrimEnd('/')}/preview/home/{Create(target)}";

    public string Create(HomePreviewTarget target)
    {
        ArgumentNullException.ThrowIfNull(target);
        var payload = new byte[Length];
        payload[0] = (byte)((target.Locale == "en" ? English : 0) | (target.Entry ? Entry : 0));
        target.Id.TryWriteBytes(payload.AsSpan(1));
        BinaryPrimitives.WriteInt64LittleEndian(payload.AsSpan(17), time.Now().AddMinutes(options.Value.PreviewMinutes).ToUnixTimeMilliseconds());
        return SealedToken.Seal(protector, payload);
    }

    /// <summary>What the token shows; null when it is not ours or has expired.</summary>
    public HomePreviewTarget? Read(string token)
    {
        if (SealedToken.Open(protector, token) is not { Length: Length } payload || DateTimeOffset.FromUnixTimeMilliseconds(BinaryPrimitives.ReadInt64LittleEndian(payload.AsSpan(17))) <= time.Now())
            return null;
        return new HomePreviewTarget((payload[0] & English) != 0 ? "en" : "vi", new Guid(payload.AsSpan(1, 16)), (payload[0] & Entry) != 0);
    }
}
