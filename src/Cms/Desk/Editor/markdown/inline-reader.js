// The tokens of a line of text to text with marks.
import { schema } from "../schema/schema.js";

/** Says that the tree has no place for something; its block is then kept as Markdown. */
export class Unsupported extends Error {}

/** The inline nodes of a token; line ends within a paragraph are spaces, as readers see them. */
export function readInlines(token, env) {
  return readTokens(token?.children ?? [], env);
}

export function readTokens(tokens) {
  const found = [];
  let marks = [];
  let opened = null;
  for (const token of tokens) {
    if (token.nesting === 1) {
      marks = openMark(token).addToSet(marks);
      if (token.type === "link_open") opened = found.length;
    } else if (token.nesting === -1) {
      if (token.type === "link_close" && opened === found.length) throw new Unsupported("a link on nothing");
      marks = marks.filter((mark) => mark.type.name !== token.type.replace(/_close$/, ""));
    } else {
      const node = leaf(token, marks);
      if (node) found.push(node);
    }
  }
  return found;
}

function openMark(token) {
  const name = token.type.replace(/_open$/, "");
  if (!schema.marks[name]) throw new Unsupported(token.type);
  return schema.mark(name, name === "link" ? { href: token.attrGet("href"), title: token.attrGet("title") } : null);
}

function leaf(token, marks) {
  switch (token.type) {
    case "text":
    case "text_special":
      return token.content === "" ? null : schema.text(token.content, marks);
    case "softbreak":
      return schema.text(" ", marks);
    case "code_inline":
      return schema.text(token.content, schema.mark("code").addToSet(marks));
    case "hardbreak":
      return schema.node("hard_break", null, null, marks);
    case "footnote_ref":
      return schema.node("footnote_ref", { label: token.info }, null, marks);
    default:
      throw new Unsupported(token.type);
  }
}
