using CommsPortal.SearchEval;

return args switch
{
    ["index", var documents, var directory] => Indexing.Run(documents, directory),
    ["query", var directory, var queries, ..] => Querying.Run(directory, queries),
    ["misses", var directory, var queries] => Querying.Misses(directory, queries),
    ["explain", var directory, var query, var id] => Querying.Explain(directory, query, id),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: SearchEval index DOCS.jsonl INDEX_DIR | query INDEX_DIR QUERIES.tsv | misses INDEX_DIR QUERIES.tsv | explain INDEX_DIR QUERY ID");
    return 2;
}
