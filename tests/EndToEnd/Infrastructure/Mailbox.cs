using System.Text;
using System.Text.RegularExpressions;

namespace CommsPortal.EndToEnd.Infrastructure;

/// <summary>What one person has been sent.</summary>
internal sealed partial class Mailbox(Portal portal, string address)
{
    /// <summary>Waits for a letter with a link of this kind and gives the link's path.</summary>
    public Task<string> LinkAsync(string begin) => Eventually.SeeAsync(
        () => Task.FromResult(Letters().Select(text => Regex.Match(text, Regex.Escape(begin) + "[0-9a-f]{64}")).Where(m => m.Success).Select(m => m.Value).FirstOrDefault()),
        path => path is not null, $"a letter to {address} with a link to {begin}")!;

    /// <summary>The text of every letter.</summary>
    public IEnumerable<string> Letters() => !Directory.Exists(portal.MailFolder) ? [] : Directory.GetFiles(portal.MailFolder, "*.eml").Select(File.ReadAllText)
        .Where(mail => mail.Contains(address, StringComparison.Ordinal))
        .Select(mail => string.Join('\n', Base64().Matches(mail).Select(m => Encoding.UTF8.GetString(Convert.FromBase64String(m.Groups[1].Value)))));

    [GeneratedRegex(@"Content-Transfer-Encoding: base64\s*?\r?\n(?:[^\r\n]+\r?\n)*\r?\n([A-Za-z0-9+/=\r\n]+)", RegexOptions.IgnoreCase)]
    private static partial Regex Base64();
}
