using CommsPortal.SearchEval;

return args switch
{
    ["index", var documents, var directory] => Indexing.Run(documents, directory),
    ["query", var directory, var queries, ..] => Querying.Run(directory, queries),
    ["live", var directory, var queries] => Live.Run(directory, queries),
    ["suggest", var directory, var queries] => Suggesting.Run(directory, queries),
    ["misses", var directory, var queries] => Querying.Misses(directory, queries),
    ["variants", var queries, var directory] => Variants.Run(queries, directory),
    ["explain", var directory, var query, var id] => Querying.Explain(directory, query, id),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        usage: SearchEval index DOCS.jsonl INDEX_DIR | query INDEX_DIR QUERIES.tsv | live INDEX_DIR QUERIES.tsv | suggest INDEX_DIR QUERIES.tsv
               SearchEval misses INDEX_DIR QUERIES.tsv | explain INDEX_DIR QUERY ID | variants QUERIES.tsv OUT_DIR
        """);
    return 2;
}
