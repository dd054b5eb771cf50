#!/usr/bin/env bash
# Both engines on one corpus, in turn on one machine; prints one table.
# usage: compare.sh DOCS.jsonl WORK_DIR PEER QUERIES.tsv…
#   PEER: a program with the peer's commands, `PEER index DOCS INDEX_DIR` and `PEER query INDEX_DIR QUERIES`, whose output has this evaluator's form
set -euo pipefail
[ $# -ge 4 ] || { sed -n '2,4p' "$0" >&2; exit 2; }
here=$(cd "$(dirname "$0")" && pwd)
docs=$1; work=$2; peer=$3; shift 3
mkdir -p "$work"
rm -rf "${work:?}/peer" "$work/own" # the peer would add to an index that is there
dotnet build -c Release "$here" -v q --nologo >&2
own="$here/bin/Release/net10.0/CommsPortal.SearchEval"
field() { sed -n "s/.*$1 \([0-9.]*\).*/\1/p" <<<"$2" | tail -1; }
ratio() { awk -v a="$1" -v b="$2" 'BEGIN { if (b > 0) printf "%.2f", a / b; else printf "-" }'; }

echo "machine: $(nproc) × $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -1), $(awk '/MemTotal/ { printf "%.0f GB", $2 / 1048576 }' /proc/meminfo), load $(cut -d' ' -f1 /proc/loadavg)"
peer_index=$("$peer" index "$docs" "$work/peer"); own_index=$("$own" index "$docs" "$work/own")
peer_size=$(du -sb "$work/peer" | cut -f1); own_size=$(du -sb "$work/own" | cut -f1)
echo "peer: $(tail -1 <<<"$peer_index"), $peer_size bytes"
echo "own:  $(head -1 <<<"$own_index"), $own_size bytes ($(ratio "$own_size" "$peer_size") ×)"
printf '\n| set | peer MRR@10 | own | ratio | peer p50 | own | ratio | peer p99 | own | ratio |\n|---|---|---|---|---|---|---|---|---|---|\n'
for set in "$@"; do
  p=$("$peer" query "$work/peer" "$set"); o=$("$own" query "$work/own" "$set" 2>/dev/null)
  printf '| %s | %s | %s | %s | %s | %s | %s | %s | %s | %s |\n' "$(basename "$set" .tsv)" \
    "$(field MRR@10 "$p")" "$(field MRR@10 "$o")" "$(ratio "$(field MRR@10 "$o")" "$(field MRR@10 "$p")")" \
    "$(field 'p50' "$p")" "$(field 'p50' "$o")" "$(ratio "$(field 'p50' "$o")" "$(field 'p50' "$p")")" \
    "$(field 'p99' "$p")" "$(field 'p99' "$o")" "$(ratio "$(field 'p99' "$o")" "$(field 'p99' "$p")")"
done
