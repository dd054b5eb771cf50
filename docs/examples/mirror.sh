#!/usr/bin/env bash
# Keeps a folder equal to what the portal has made public, and to what the newsroom holds under embargo, with curl and jq alone.
#
#   docs/examples/mirror.sh [--once] ADDRESS FOLDER
#
# ADDRESS is that of the CMS. The key, if there is one, stands in the environment as PRESS_KEY. With --once it ends as soon as the copy is up
# to date. It may be stopped anywhere, also by kill -9, and goes on where it was: every step may be done twice without harm, and the cursor is
# kept after the work that it stands for.
set -euo pipefail

once=
if [ "${1:-}" = --once ]; then once=1; shift; fi
[ $# = 2 ] || { echo "mirror.sh [--once] ADDRESS FOLDER" >&2; exit 2; }
address=${1%/} folder=$2 key=${PRESS_KEY:-}
log=/api/v1/changes wait=25
[ -z "$key" ] || log=/press/v1/changes
[ -z "$once" ] || wait=0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# GET of a path. The key is given by a file of curl's own, since everybody on the machine sees arguments.
get() { # PATH OUTPUT
  local header=
  [ -z "$key" ] || header="header = \"Authorization: Bearer $key\""
  curl --silent --show-error --max-time 120 --output "$2" --write-out '%{http_code}' --config - "$address$1" <<<"$header"
}

# A file is written beside its place and moved there, so that it is always a whole one.
place() { mv -f "$1" "$2.new" && mv -f "$2.new" "$2"; } # FILE PLACE

again() { echo "$1 Again in 5 s." >&2; sleep 5; }

# Everything public, then the cursor. While there is no cursor, whatever lies in the folder is of a beginning that was broken off.
begin() {
  rm -rf "$folder/public" "$folder/embargoed"
  mkdir -p "$folder/public" "$folder/embargoed"
  if [ -z "$key" ]; then
    echo 0 >"$work/cursor"
  else
    [ "$(get /press/v1/snapshot.ndjson.gz "$work/snapshot.gz")" = 200 ] || return 1
    gunzip -c "$work/snapshot.gz" >"$work/snapshot" || return 1
    # A snapshot without its last line was cut off.
    [ "$(tail -n 1 "$work/snapshot" | jq -c '[.end, .count]')" = "[true,$(($(wc -l <"$work/snapshot") - 2))]" ] || return 1
    sed -e 1d -e '$d' "$work/snapshot" | jq -r '.id, tojson' | while read -r id && IFS= read -r article; do
      printf '%s\n' "$article" >"$folder/public/$id.json" || exit 1
    done || return 1
    head -n 1 "$work/snapshot" | jq -r .cursor >"$work/cursor" || return 1
  fi
  place "$work/cursor" "$folder/cursor"
}

# The article as it is now goes into its set; one that is not there (any more) goes out.
fetch() { # SET ID PATH
  case $(get "$3" "$work/article") in
    200)
      if [ "$1" = embargoed ] && ! jq -e .embargoedUntil "$work/article" >/dev/null; then rm -f "$folder/$1/$2.json"; return; fi
      place "$work/article" "$folder/$1/$2.json" ;;
    404 | 410) rm -f "$folder/$1/$2.json" ;;
    *) return 1 ;;
  esac
}

# Rows of the embargo log have a sequence of their own and change the set of what is under embargo; all others the set of what is public.
apply() { # PAGE
  jq -r '.items[] | select(.articleId) | [if .embargoSequence then "embargoed" else "public" end, .kind, .articleId] | join(" ")' "$1" |
    while read -r set kind id; do
      case $set-$kind in
        *-withdrawn | public-deleted | embargoed-embargo-lifted) rm -f "$folder/$set/$id.json" ;;
        public-*) fetch public "$id" "/api/v1/articles/$id" || exit 1 ;;
        embargoed-*) fetch embargoed "$id" "/press/v1/articles/$id" || exit 1 ;;
      esac
    done
}

mkdir -p "$folder"
until [ -f "$folder/cursor" ]; do begin || again "The snapshot could not be fetched."; done
while :; do
  cursor=$(<"$folder/cursor")
  status=$(get "$log?limit=200&wait=$wait&cursor=$cursor" "$work/page") || status=000
  case $status in
    200) ;;
    400 | 401) jq -r '.detail // .title' "$work/page" >&2; exit 1 ;;
    *) again "The log could not be read ($status)."; continue ;;
  esac
  apply "$work/page" || { again "An article could not be fetched."; continue; }
  jq -r .cursor "$work/page" >"$work/cursor"
  place "$work/cursor" "$folder/cursor"
  if [ -n "$once" ] && [ "$(jq '.items | length' "$work/page")" = 0 ]; then exit 0; fi
done
