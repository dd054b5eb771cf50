using System.Buffers.Binary;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace CommsPortal.Cms.Preview;

/// <summary>
/// Makes and reads the tokens of preview links: encrypted and signed by the keys in the data directory, for one edition of one article, and
/// only until <see cref="PortalOptions.PreviewMinutes"/> are over. Whoever has the link sees the draft; nobody can make or change one. A link
/// to what somebody is writing right now is for the frame beside the text, and works for <see cref="CopyMinutes"/> only.
/// </summary>
public sealed class PreviewTokens(IDataProtectionProvider protection, IOptions<PortalOptions> options, TimeProvider time)
{
    /// <summary>How long a link to a working copy works. The edit page asks for a new one with every autosave.</summary>
    public const int CopyMinutes = 10;

    private const int Length = 16 + 4 + 8;
    private const int CopyLength = Length + 16;

    private readonly IDataProtector protector = protection.CreateProtector("CommsPortal.Preview.v1");

    /// <summary>The address of the site's page that shows the draft.</summary>
    public string CreateUrl(Guid articleId, int edition) => UrlOf(Create(articleId, edition));

    public string Create(Guid articleId, int edition) => Create(articleId, edition, options.Value.PreviewMinutes, null);

    /// <summary>The address of the site's page that shows what a person has typed into the article's form, or the edition where nothing waits.</summary>
    public string CreateCopyUrl(Guid articleId, int edition, Guid person) => UrlOf(CreateForCopy(articleId, edition, person));

    /// <inheritdoc cref="CreateCopyUrl"/>
    public string CreateForCopy(Guid articleId, int edition, Guid person) => Create(articleId, edition, Math.Min(CopyMinutes, options.Value.PreviewMinutes), person);

    /// <summary>What the token shows; null when it is not ours or has expired.</summary>
    public PreviewTarget? Read(string token)
    {
        if (SealedToken.Open(protector, token) is not { Length: Length or CopyLength } payload)
            return null;
        var expires = DateTimeOffset.FromUnixTimeMilliseconds(BinaryPrimitives.ReadInt64LittleEndian(payload.AsSpan(20)));
        Guid? person = payload.Length == CopyLength ? new Guid(payload.AsSpan(Length)) : null;
        return expires > time.Now()
            ? new PreviewTarget(new Guid(payload.AsSpan(0, 16)), BinaryPrimitives.ReadInt32LittleEndian(payload.AsSpan(16)), expires, person)
            : null;
    }

    private string UrlOf(string token) => $"{options.Value.SiteBaseUrl.TrimEnd('/')}/preview/{token}";

    private string Create(Guid articleId, int edition, int minutes, Guid? person)
    {
        var payload = new byte[person is null ? Length : CopyLength];
        articleId.TryWriteBytes(payload);
        BinaryPrimitives.WriteInt32LittleEndian(payload.AsSpan(16), edition);
        BinaryPrimitives.WriteInt64LittleEndian(payload.AsSpan(20), time.Now().AddMinutes(minutes).ToUnixTimeMilliseconds());
        person?.TryWriteBytes(payload.AsSpan(Length));
        return SealedToken.Seal(protector, payload);
    }
}
