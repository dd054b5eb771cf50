using CommsPortal.Cms.Press.Changes;

namespace CommsPortal.Cms.Tests.Press.Changes;

public sealed class LogPositionTests
{
    [Theory]
    [InlineData("0")]
    [InlineData("17")]
    [InlineData("17.0")]
    [InlineData("9223372036854775807.9223372036854775807")]
    public void Both_forms_are_read_and_written_alike(string text)
    {
        Assert.True(LogPosition.TryParse(text, out var position));
        Assert.Equal(text, position.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("1.")]
    [InlineData(".1")]
    [InlineData("1.2.3")]
    [InlineData("-1")]
    [InlineData("+1")]
    [InlineData("1 ")]
    [InlineData("1,5")]
    [InlineData("١")]
    [InlineData("9223372036854775808")]
    [InlineData("1.9223372036854775808")]
    public void Anything_else_is_refused(string? text) => Assert.False(LogPosition.TryParse(text, out _));
}
