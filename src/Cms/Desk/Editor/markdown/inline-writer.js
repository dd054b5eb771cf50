// A line of text with marks to Markdown.
import { escapeText, linkTarget } from "./escape.js";

// Where nothing else decides, the first encloses the others.
const order = ["strong", "em", "del", "sub", "sup", "link", "code"];

/** Writes inline nodes. `manner` says how: which marks for emphasis, whether everything is escaped. */
export function writeInlines(fragment, manner) {
  const parts = [];
  let all = "";
  fragment.forEach((node) => {
    parts.push({ node, left: node.marks });
    all += node.marks.map((mark) => marksOf(mark, manner)[0]).join("") + (node.isText ? node.text : "") + node.marks.map((mark) => marksOf(mark, manner)[0]).join("");
  });
  return writeRun(parts, { ...manner, all });
}

function writeRun(parts, manner) {
  let text = "";
  for (let from = 0; from < parts.length;) {
    const mark = outermost(parts, from, manner);
    if (!mark) {
      text += writeLeaf(parts[from].node, parts[from + 1], manner);
      from++;
      continue;
    }
    const to = from + lengthOf(parts, from, mark);
    const inner = parts.slice(from, to).map(({ node, left }) => ({ node, left: left.filter((other) => !other.eq(mark)) }));
    text += enclose(mark, inner, manner);
    from = to;
  }
  return text;
}

// The mark that goes on longest encloses those that end earlier.
function outermost(parts, from, manner) {
  let best = null;
  for (const mark of parts[from].left) {
    const length = lengthOf(parts, from, mark);
    const rank = manner.linkFirst && mark.type.name === "link" ? -1 : order.indexOf(mark.type.name);
    if (mark.type.name === "code" && parts[from].left.length > 1) continue;
    if (!best || length > best.length || (length === best.length && rank < best.rank)) best = { mark, length, rank };
  }
  return best?.mark;
}

function lengthOf(parts, from, mark) {
  let to = from;
  while (to < parts.length && (parts[to].left.some((other) => other.eq(mark)) || isBreakWithin(parts, to, mark))) to++;
  return to - from;
}

// A break has no marks of its own; between two parts with a mark it is within it.
function isBreakWithin(parts, at, mark) {
  if (parts[at].node.type.name !== "hard_break" || mark.type.name === "code") return false;
  const next = parts.slice(at).find(({ node }) => node.type.name !== "hard_break");
  return next?.left.some((other) => other.eq(mark)) ?? false;
}

function enclose(mark, inner, manner) {
  if (mark.type.name === "code") return writeCode(inner.map(({ node }) => node.text).join(""), manner);
  if (isAddress(mark, inner)) return `<${mark.attrs.href}>`;
  const [open, close] = marksOf(mark, manner);
  const within = mark.type.name === "link" ? { ...manner, inLink: true } : manner;
  return open + writeRun(inner, within) + close;
}

function isAddress(mark, [only, ...others]) {
  return mark.type.name === "link" && others.length === 0 && !mark.attrs.title && only.left.length === 0
    && only.node.text === mark.attrs.href && /^(https?|mailto|tel):[^\s<>]+$/i.test(mark.attrs.href);
}

function marksOf(mark, manner) {
  switch (mark.type.name) {
    case "link": return ["[", `](${linkTarget(mark.attrs.href, mark.attrs.title)})`];
    case "strong": return [manner.strong, manner.strong];
    case "em": return [manner.em, manner.em];
    case "del": return ["~~", "~~"];
    case "sub": return ["~", "~"];
    case "sup": return ["^", "^"];
    default: return ["`", "`"];
  }
}

function writeLeaf(node, next, manner) {
  if (node.type.name === "hard_break") return "\\\n";
  if (node.type.name === "footnote_ref") return `[^${node.attrs.label}]`;
  let text = escapeText(node.text, manner.all, manner.every);
  if (manner.inLink && !manner.every) text = text.replace(/(?<!\\)[[\]]/g, "\\$&");
  if (manner.inCell) text = text.replace(/(?<!\\)\|/g, "\\|");
  if (text.endsWith("!") && next && (next.left.some((mark) => mark.type.name === "link") || next.node.type.name === "footnote_ref")) text = `${text.slice(0, -1)}\\!`;
  return text;
}

function writeCode(text, manner) {
  // A pipe in code would part a cell for some readers and keep its backslash for others.
  if (manner.inCell && text.includes("|")) return escapeText(text, text, true);
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(text.includes("`") ? longest + 1 : 1);
  const pad = /^`|`$/.test(text) || (/^ [\s\S]* $/.test(text) && text.trim() !== "") ? " " : "";
  return fence + pad + text + pad + fence;
}
