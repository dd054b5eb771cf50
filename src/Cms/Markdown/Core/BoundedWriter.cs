using System.Globalization;

namespace CommsPortal.Cms.Markdown.Core;

/// <summary>Refuses to grow past a limit: a short text can refer to a long definition any number of times.</summary>
internal sealed class BoundedWriter(int limit) : StringWriter(CultureInfo.InvariantCulture)
{
    public override void Write(char value)
    {
        Require(1);
        base.Write(value);
    }

    public override void Write(string? value)
    {
        Require(value?.Length ?? 0);
        base.Write(value);
    }

    public override void Write(char[] buffer, int index, int count)
    {
        Require(count);
        base.Write(buffer, index, count);
    }

    public override void Write(ReadOnlySpan<char> buffer)
    {
        Require(buffer.Length);
        base.Write(buffer);
    }

    private void Require(int more)
    {
        if (GetStringBuilder().Length + more > limit)
            throw new MarkdownRejectedException($"Văn bản khi dựng thành trang web dài quá {limit:N0} ký tự. Hãy tách thành nhiều bài.");
    }
}
