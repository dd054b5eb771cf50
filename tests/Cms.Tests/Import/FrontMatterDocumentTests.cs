using System.Text;
using System.Text.Json.Nodes;
using CommsPortal.Cms.Import;

namespace CommsPortal.Cms.Tests.Import;

public sealed class FrontMatterDocumentTests
{
    [Fact]
    public void A_head_and_a_body_are_told_apart()
    {
        var document = FrontMatterDocument.Parse(
            "\uFEFF---\r\ntype: model-example\r\nheadline: \"Phường số: một cửa\"\r\nresults:\r\n  - indicator: Hồ sơ\r\n    before: 12\r\n    after: 1.5\r\nlabels: [a, \"b\"]\r\n---\r\n\r\nThân bài.\r\n\r\n---\r\n\r\nTiếp.\r\n");
        Assert.True(JsonNode.DeepEquals(
            JsonNode.Parse("""{"type":"model-example","headline":"Phường số: một cửa","results":[{"indicator":"Hồ sơ","before":12,"after":1.5}],"labels":["a","b"]}"""),
            document.Fields));
        Assert.Equal("Thân bài.\n\n---\n\nTiếp.", document.Body);
        Assert.Equal(11, document.BodyLine);
    }

    [Theory]
    [InlineData("17-CT/TU", "\"17-CT/TU\"")]
    [InlineData("2022-09-20", "\"2022-09-20\"")]
    [InlineData("2022-09-20T08:00:00+07:00", "\"2022-09-20T08:00:00+07:00\"")]
    [InlineData("12:30", "\"12:30\"")]
    [InlineData("true", "true")]
    [InlineData("FALSE", "false")]
    [InlineData("yes", "\"yes\"")]
    [InlineData("no", "\"no\"")]
    [InlineData("~", "null")]
    [InlineData("", "null")]
    [InlineData("12", "12")]
    [InlineData("-7", "-7")]
    [InlineData("2.50", "2.50")]
    [InlineData("1e3", "1000")]
    [InlineData("0x1F", "31")]
    [InlineData("0283829100", "\"0283829100\"")]
    [InlineData("1_000", "\"1_000\"")]
    [InlineData("'12'", "\"12\"")]
    [InlineData("25%", "\"25%\"")]
    [InlineData("1.500.000", "\"1.500.000\"")]
    [InlineData("92233720368547758080", "92233720368547758080")]
    public void A_value_is_what_the_core_schema_says(string yaml, string json) =>
        Assert.Equal(json, FrontMatterDocument.Parse($"---\na: {yaml}\n---\n").Fields["a"]?.ToJsonString(Relaxed) ?? "null");

    [Fact]
    public void A_file_without_a_head_is_all_body()
    {
        var document = FrontMatterDocument.Parse("Chỉ có thân.\n\n---\n\nHết.");
        Assert.Empty(document.Fields);
        Assert.Equal("Chỉ có thân.\n\n---\n\nHết.", document.Body);
    }

    [Fact]
    public void An_empty_head_and_an_empty_body_are_fine() => Assert.Empty(FrontMatterDocument.Parse("---\n---").Fields);

    [Theory]
    [InlineData("---\na: 1\nb: [\n---\n", 4)]
    [InlineData("---\na: 1\n  b: 2\n---\n", 3)]
    [InlineData("---\na: 1\na: 2\n---\n", 3)]
    [InlineData("---\na: &x 1\n---\n", 2)]
    [InlineData("---\na: 1\nb: *x\n---\n", 3)]
    [InlineData("---\na: !!binary aGk=\n---\n", 2)]
    [InlineData("---\na: !System.Diagnostics.Process {}\n---\n", 2)]
    [InlineData("---\na: 1\n? [x]\n: 2\n---\n", 3)]
    [InlineData("---\n- a\n- b\n---\n", 2)]
    [InlineData("---\na: .inf\n---\n", 2)]
    [InlineData("---\na: 1\n", 1)]
    [InlineData("---", 1)]
    [InlineData("---\na: \"b\n---\n", 2)]
    [InlineData("---\na: b: c\n---\n", 2)]
    public void A_head_that_cannot_be_read_is_refused_with_its_line(string text, int line)
    {
        var refused = Assert.Throws<FrontMatterException>(() => FrontMatterDocument.Parse(text));
        Assert.Equal(line, refused.Line);
        Assert.StartsWith($"Dòng {line}: ", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_head_made_to_exhaust_memory_is_refused()
    {
        var laughs = new StringBuilder("---\na: &a [ha,ha,ha,ha,ha,ha,ha,ha,ha]\n");
        for (var c = 'b'; c <= 'z'; c++)
            laughs.Append(c).Append(": &").Append(c).Append(" [").AppendJoin(',', Enumerable.Repeat($"*{(char)(c - 1)}", 9)).Append("]\n");
        Assert.Throws<FrontMatterException>(() => FrontMatterDocument.Parse(laughs.Append("---\n").ToString()));
        Assert.Throws<FrontMatterException>(() => FrontMatterDocument.Parse($"---\na: {new string('[', 100_000)}\n---\n"));
        Assert.Throws<FrontMatterException>(() => FrontMatterDocument.Parse($"---\na: {new string('{', 1_000)}\n---\n"));
        Assert.Throws<FrontMatterException>(() => FrontMatterDocument.Parse($"---\na: [{string.Join(',', Enumerable.Repeat("1", 20_000))}]\n---\n"));
        Assert.Throws<FrontMatterException>(() => FrontMatterDocument.Parse($"---\na: \"{new string('a', 300_000)}\"\n---\n"));
        Assert.Throws<FrontMatterException>(() => FrontMatterDocument.Parse(new string('a', FrontMatterDocument.MaxLength + 1)));
    }

    [Fact]
    public void Whatever_the_head_it_is_read_or_refused_with_a_line()
    {
        string[] pieces = ["a", ": ", ":", "\n", "\n  ", "- ", "[", "]", "{", "}", ",", "\"", "'", "|", ">", "&a ", "*a", "!!x ", "#", "? ", "%", "@", "`", "\t", "\\", "\\u0000", "\uD800", "số", "1", "~", "---", "..."];
        var random = new Random(4);
        for (var round = 0; round < 5_000; round++)
        {
            try
            {
                Assert.NotNull(FrontMatterDocument.Parse($"---\n{RandomText.Of(random, pieces, random.Next(1, 30))}\n---\nthân").Fields.ToJsonString());
            }
            catch (FrontMatterException refused)
            {
                Assert.True(refused.Line >= 1);
            }
        }
    }

    private static readonly System.Text.Json.JsonSerializerOptions Relaxed = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
