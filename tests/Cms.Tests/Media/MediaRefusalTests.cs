using System.Reflection;
using CommsPortal.Cms.Media;
using CommsPortal.Cms.Tests.Infrastructure;

namespace CommsPortal.Cms.Tests.Media;

public sealed class MediaRefusalTests
{
    [Fact]
    public void Every_reason_for_refusal_is_documented_and_no_other()
    {
        var reasons = typeof(MediaRefusal).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (string)f.GetRawConstantValue()!);
        var section = File.ReadAllText(Repository.PathOf("docs", "api", "media.md")).Split("## Reasons for refusal")[1];
        var documented = section.Split('\n').Where(l => l.StartsWith("| `", StringComparison.Ordinal)).Select(l => l.Split('`')[1]);
        Assert.Equal(reasons.Order(), documented.Order());
    }
}
