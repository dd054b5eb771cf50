// From a place in the text as it is seen to the same place in its Markdown, and back: characters are matched in order, marks passed over.

/** How far into `markdown` the first `count` characters of `seen` reach. */
export function toMarkdown(markdown, seen, count) {
  let at = 0;
  for (let i = 0; i < count; i++) {
    const found = markdown.indexOf(seen[i], at);
    if (found >= 0) at = found + 1;
  }
  return at;
}

/** How many characters of `seen` the first `count` of `markdown` hold. */
export function fromMarkdown(markdown, seen, count) {
  let at = 0;
  for (let i = 0; i < seen.length; i++) {
    const found = markdown.indexOf(seen[i], at);
    if (found < 0) continue;
    if (found >= count) return i;
    at = found + 1;
  }
  return seen.length;
}
