namespace CommsPortal.Cms.Desk.Merging;

/// <summary>One passage in its three forms.</summary>
internal readonly record struct TextSides(string Origin, string Mine, string Theirs)
{
    /// <summary>The form that follows without anybody's choice; null when both changed it, each in another way.</summary>
    public string? Settled => Mine == Theirs || Origin == Theirs ? Mine : Origin == Mine ? Theirs : null;

    /// <summary>For white space, over which nobody is asked: the settled form, or else the longer one.</summary>
    public string Space => Settled ?? Longer(Mine, Theirs);

    public TextSides Then(TextSides next) => new(Origin + next.Origin, Mine + next.Mine, Theirs + next.Theirs);

    private static string Longer(string a, string b) =>
        a.Length == b.Length ? (string.CompareOrdinal(a, b) > 0 ? a : b) : a.Length > b.Length ? a : b;
}
