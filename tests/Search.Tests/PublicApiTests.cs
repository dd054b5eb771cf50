using System.Reflection;
using System.Text;

namespace CommsPortal.Search.Tests;

public sealed class PublicApiTests
{
    /// <summary>Whoever changes the surface changes PublicApi.txt with it, so that a review sees it.</summary>
    [Fact]
    public void The_public_surface_is_the_one_written_down()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "PublicApi.txt");
        var actual = Surface();
        if (!File.Exists(path) || File.ReadAllText(path) != actual)
            File.WriteAllText(Path.Combine(AppContext.BaseDirectory, "PublicApi.actual.txt"), actual);
        Assert.Equal(File.ReadAllText(path), actual);
    }

    private static string Surface()
    {
        var text = new StringBuilder();
        foreach (var type in typeof(SearchIndex).Assembly.GetExportedTypes().OrderBy(t => t.FullName, StringComparer.Ordinal))
        {
            text.Append(type.IsEnum ? "enum " : type.IsValueType ? "struct " : "class ").Append(type.FullName).Append('\n');
            var members = type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
                .Where(m => m is not MethodInfo { IsSpecialName: true } && !m.Name.Contains('<', StringComparison.Ordinal))
                .Select(m => m is FieldInfo { IsLiteral: true } constant ? $"{m} = {constant.GetRawConstantValue()}" : m.ToString()!);
            foreach (var member in members.Order(StringComparer.Ordinal))
                text.Append("  ").Append(member).Append('\n');
        }
        return text.ToString();
    }
}
