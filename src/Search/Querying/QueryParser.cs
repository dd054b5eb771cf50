using System.Text;
using CommsPortal.Search.Analysis;
using CommsPortal.Search.Forward;

namespace CommsPortal.Search.Querying;

/// <summary>
/// Reads a query text. The grammar has no errors: what is not a phrase, an exclusion, a field or OR is words.
/// <code>
/// query  := clause*            clause := '-'? (field ':')? ( quoted | word ) ( 'OR' clause )?
/// field  := headline | title | lead | sapo | body | tag | name          quoted := '"' text '"'  (also “ ”, « »; an open one ends with the text)
/// </code>
/// </summary>
internal static class QueryParser
{
    /// <summary>Words beyond this are ignored.</summary>
    internal const int MaxWords = 64;

    private const int MaxLength = 4096;
    private const string Quotes = "\"“”„«»";

    internal static List<QueryClause> Parse(string text)
    {
        if (text.Length > MaxLength)
            text = text[..MaxLength];
        var clauses = new List<QueryClause>();
        var words = 0;
        for (var at = 0; at < text.Length && words < MaxWords;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }
            if (IsOr(text, at) && clauses.Count > 0)
            {
                clauses[^1] = clauses[^1] with { OrWithNext = true };
                at += 2;
                continue;
            }
            var clause = ParseClause(text, ref at, MaxWords - words);
            words += clause.Words.Count;
            if (clause.Words.Count > 0)
                clauses.Add(clause);
        }
        if (clauses.Count > 0)
            clauses[^1] = clauses[^1] with { OrWithNext = false };
        return clauses;
    }

    /// <summary>The query with its phrases as words; phrases that are excluded stay.</summary>
    internal static string WithoutQuotes(string text)
    {
        var plain = new StringBuilder(text.Length);
        var excluded = false;
        foreach (var c in text)
        {
            if (!Quotes.Contains(c, StringComparison.Ordinal))
                plain.Append(c);
            else if (excluded || (plain.Length > 0 && plain[^1] == '-' && (plain.Length == 1 || char.IsWhiteSpace(plain[^2]))))
            {
                excluded = !excluded;
                plain.Append(c);
            }
        }
        return plain.ToString();
    }

    private static bool IsOr(string text, int at) =>
        string.CompareOrdinal(text, at, "OR", 0, 2) == 0 && at + 2 < text.Length && char.IsWhiteSpace(text[at + 2]);

    private static QueryClause ParseClause(string text, ref int at, int most)
    {
        var excluded = text[at] == '-' && at + 1 < text.Length && (char.IsLetterOrDigit(text[at + 1]) || Quotes.Contains(text[at + 1], StringComparison.Ordinal));
        if (excluded)
            at++;
        var field = ParseField(text, ref at);
        var quoted = at < text.Length && Quotes.Contains(text[at], StringComparison.Ordinal);
        if (quoted)
            at++;
        var start = at;
        while (at < text.Length && (quoted ? !Quotes.Contains(text[at], StringComparison.Ordinal) : !char.IsWhiteSpace(text[at]) && (at == start || !Quotes.Contains(text[at], StringComparison.Ordinal))))
            at++;
        var content = text[start..at];
        if (quoted && at < text.Length)
            at++;
        var words = Analyzer.Tokens(content).Take(most).Select(t => new QueryWord(content.Substring(t.Start, t.Length), t.Syllable)).ToList();
        return new QueryClause(words, quoted && words.Count > 1, excluded, field, false);
    }

    private static Field? ParseField(string text, ref int at)
    {
        var colon = text.IndexOf(':', at);
        if (colon < 0 || colon - at is < 3 or > 8 || colon + 1 >= text.Length || char.IsWhiteSpace(text[colon + 1]))
            return null;
        Field? field = text[at..colon] switch
        {
            "headline" or "title" => Field.Headline,
            "lead" or "sapo" => Field.Lead,
            "body" => Field.Body,
            "tag" => Field.Tags,
            "name" => Field.Names,
            _ => null,
        };
        if (field is not null)
            at = colon + 1;
        return field;
    }
}
