using CommsPortal.Contracts.Editions;

namespace CommsPortal.PublicSite.Editions;

/// <summary>A compared text by paragraphs, so that long stretches without changes can be folded away.</summary>
public static class DiffParagraphs
{
    /// <summary>The paragraphs in order; each has its runs of words, none of which breaks a line. Empty lines are left out.</summary>
    public static IReadOnlyList<IReadOnlyList<ChangedWords>> Of(IReadOnlyList<ChangedWords> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var paragraphs = new List<IReadOnlyList<ChangedWords>>();
        var current = new List<ChangedWords>();
        foreach (var run in words)
        {
            var lines = run.Text.Split('\n');
            for (var i = 0; i < lines.Length; i++)
            {
                if (i > 0)
                    End();
                if (lines[i].Length > 0)
                    current.Add(run with { Text = lines[i] });
            }
        }

        End();
        return paragraphs;

        void End()
        {
            if (current.Any(run => !string.IsNullOrWhiteSpace(run.Text)))
                paragraphs.Add([.. current]);
            current.Clear();
        }
    }

    /// <summary>The paragraphs in groups that have changed and groups that have not, in turn.</summary>
    public static IReadOnlyList<(bool Changed, IReadOnlyList<IReadOnlyList<ChangedWords>> Paragraphs)> Grouped(IReadOnlyList<ChangedWords> words)
    {
        var groups = new List<(bool Changed, IReadOnlyList<IReadOnlyList<ChangedWords>> Paragraphs)>();
        foreach (var paragraph in Of(words))
        {
            var changed = paragraph.Any(run => run.Change != "same");
            if (groups is [.., var last] && last.Changed == changed)
                groups[^1] = (changed, [.. last.Paragraphs, paragraph]);
            else
                groups.Add((changed, [paragraph]));
        }

        return groups;
    }
}
