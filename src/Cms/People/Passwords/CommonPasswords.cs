namespace CommsPortal.Cms.People.Passwords;

/// <summary>
/// What people choose again and again, as every published leak shows, in English and Vietnamese: lower case, without marks and blanks. Longer ones made of
/// these are known by their parts.
/// </summary>
public sealed class CommonPasswords
{
    private const string Resource = "CommsPortal.Cms.common-passwords.txt";

    public IReadOnlyList<string> Words { get; } = Read();

    private static List<string> Read()
    {
        using var stream = typeof(CommonPasswords).Assembly.GetManifestResourceStream(Resource) ?? throw new InvalidOperationException($"{Resource} is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(line => !line.StartsWith('#')).SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.Ordinal).ToList();
    }
}
