using CommsPortal.Cms.Markdown;
using CommsPortal.Cms.RichText.Writing;
using CommsPortal.Cms.Tests.Markdown;

namespace CommsPortal.Cms.Tests.RichText.Writing;

public sealed class MarkdownWriterPropertyTests
{
    private static readonly RenderContext World = new("vi", id => id == SampleWorld.ImageId ? SampleWorld.Picture with { Caption = null, Credit = null } : null, _ => SampleWorld.Other);

    [Fact]
    public void Whatever_the_document_its_text_is_that_of_its_markdown_rendered()
    {
        var random = new Random(20261122);
        var documents = new RandomDocument(random);
        for (var round = 0; round < 5_000; round++)
        {
            var document = documents.Next();
            var markdown = MarkdownWriter.Write(document, new Dictionary<Cms.RichText.Model.Picture, Guid> { [RandomDocument.Picture] = SampleWorld.ImageId });
            var rendered = SampleWorld.Renderer.Render(markdown, World);
            Assert.True(PlainText.Of(document) == PlainText.Collapse(rendered.Text), $"Round {round}:\n{PlainText.Of(document)}\n{PlainText.Collapse(rendered.Text)}\n----\n{markdown}\n----\n{rendered.Html}");
        }
    }
}
