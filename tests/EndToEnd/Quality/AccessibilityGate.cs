namespace CommsPortal.EndToEnd.Quality;

/// <summary>WCAG 2.2 AA by axe and by the keyboard, body text by AAA.</summary>
[Collection(QualityCollection.Name)]
public sealed class AccessibilityGate(QualityPortal portal)
{
    [Fact]
    public Task Every_template_is_without_violations_in_light_dark_and_strong_contrast_from_320_to_3840_pixels() => portal.JudgeAsync("axe");

    [Fact]
    public Task Every_template_is_used_by_keyboard_alone_and_the_focus_is_never_hidden() => portal.JudgeAsync("keyboard");
}
