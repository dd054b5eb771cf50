// Backslashes where a character would otherwise be read as a mark, and nowhere else: what is written should look typed.

const counted = ["*", "_", "~", "^", "`"];

/** Escapes one run of text. `text` is the run, `all` the words of its whole line with the marks that stand in it, `every` to escape all there is. */
export function escapeText(text, all, every) {
  if (every) return text.replace(/[\\`*_{}[\]<>()#+!|~^&-]/g, "\\$&");
  let escaped = text.replace(/\\(?=[!-/:-@[-`{-~]|$)/g, "\\\\");
  for (const mark of counted) {
    if (all.split(mark).length > 2) escaped = escaped.replaceAll(mark, `\\${mark}`);
  }
  return escaped
    .replace(/&(?=#\d|#x[\da-f]|[a-z])/gi, (match, at, whole) => (/^&(#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/i.test(whole.slice(at)) ? "\\&" : match))
    .replace(/<(?=[a-z][a-z\d+.-]*:|[^\s<>]*@)/gi, "\\<")
    .replace(/\]/g, (match, at, whole) => (/^\][[(:]/.test(whole.slice(at)) ? "\\]" : match))
    .replace(/\[(?=\^)/g, "\\[");
}

/** Blanks that are not spaces, such as the one that does not break, would be cut off at the ends of a line. */
export function escapeBlanks(line) {
  return line.replace(/^[^\S ]+|[^\S ]+$/g, (blanks) => [...blanks].map((blank) => (blank === "\u00a0" ? "&nbsp;" : `&#x${blank.codePointAt(0).toString(16)};`)).join(""));
}

/** Escapes what would begin a block at the start of a line. */
export function escapeLineStart(line) {
  return line
    .replace(/^(#{1,6})(?=[ \t]|$)/, "\\$1")
    .replace(/^>/, "\\>")
    .replace(/^([-+*])(?=[ \t]|$)/, "\\$1")
    .replace(/^(\d{1,9})([.)])(?=[ \t]|$)/, "$1\\$2")
    .replace(/^(=+|-+)[ \t]*$/, "\\$1")
    .replace(/^([-_*])(?=[ \t]*(\1[ \t]*){2,}$)/, "\\$1")
    .replace(/^(`{3,}|~{3,}|:::)/, "\\$1")
    .replace(/^\[(?=[^\]]+\]:)/, "\\[");
}

export const escapeCell = (text) => text.replace(/\|/g, "\\|");
export const escapeAlt = (text) => text.replace(/[\\`*_[\]<>&~^!]/g, "\\$&");

export function linkTarget(href, title) {
  const target = href === "" || /[\s()<>\\]|^</.test(href) ? `<${href.replace(/[\\<>]/g, "\\$&").replace(/[\r\n]+/g, "%20")}>` : href.replace(/&(?=[#a-z\d]+;)/gi, "\\&");
  return title ? `${target} ${quoted(title)}` : target;
}

export const quoted = (text) => `"${text.replace(/["\\]/g, "\\$&").replace(/&(?=[#a-z\d]+;)/gi, "\\&")}"`;
