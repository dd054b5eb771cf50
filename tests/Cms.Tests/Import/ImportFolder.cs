using System.Text;

namespace CommsPortal.Cms.Tests.Import;

/// <summary>A folder of files to import.</summary>
internal sealed class ImportFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("commsportal-import-").FullName;

    public string Write(string name, string text)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text, new UTF8Encoding(false));
        return path;
    }

    public string WriteNews(string key, string headline = "Tin mẫu", string fields = "", string body = "Nội dung.") =>
        Write($"articles/news/{key}.md", $"---\ntype: news\nheadline: {headline}\nlead: Sapo.\n{fields}---\n\n{body}\n");

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
