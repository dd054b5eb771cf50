// What stands between :::name and ::: to nodes.
import { schema } from "../schema/schema.js";
import { tokensWithin } from "./dialect.js";
import { readTokens, Unsupported } from "./inline-reader.js";
import { readFigure } from "./figure-reader.js";
import { make, runs } from "./reader.js";

export function readDirective(token, env, readBlocks) {
  if (!token.meta.closed) throw new Unsupported("an open directive");
  if (token.info === "article") return schema.nodes.article_card.create({ article: token.content });
  const all = tokensWithin(token.content, env);
  if (token.info === "gallery") return readGallery(all);
  if (token.info === "numbers") return readNumbers(all, env);
  return readQuote(all, env, readBlocks);
}

function readGallery(all) {
  const figures = [];
  for (const token of all) {
    if (token.type === "paragraph_open" || token.type === "paragraph_close") continue;
    if (token.type !== "inline") throw new Unsupported(token.type);
    for (const child of token.children) {
      if (child.type === "image") figures.push(readFigure(child));
      else if (child.type !== "softbreak" && child.type !== "hardbreak" && child.content.trim() !== "") throw new Unsupported(child.type);
    }
  }
  return make("gallery", null, figures);
}

function readNumbers(all, env) {
  const [list, ...others] = runs(all);
  if (list?.[0].type !== "bullet_list_open" || others.length > 0) throw new Unsupported("numbers");
  return make("numbers", null, runs(list.slice(1, -1)).map((item) => readNumber(item.slice(1, -1), env)));
}

function readNumber(all) {
  if (all.length !== 3 || all[0].type !== "paragraph_open") throw new Unsupported("number");
  const children = all[1].children.filter((token) => token.type !== "text" || token.content !== "");
  const end = children[0]?.type === "strong_open" ? children.findIndex((t) => t.type === "strong_close") : 0;
  const value = end > 0 ? children.slice(1, end) : [];
  const label = end > 0 ? children.slice(end + 1) : children;
  if (end > 0 && label.length > 0) {
    if (label[0].type === "softbreak") label.shift();
    else if (label[0].type === "text" && label[0].content.startsWith(" ")) label[0].content = label[0].content.replace(/^ +/, "");
    else throw new Unsupported("a label close to its number");
  }
  return make("number_item", null, [make("number_value", null, readTokens(value)), make("number_label", null, readTokens(label))]);
}

// The attribution is what follows a dash that starts a line of the last paragraph, or else the last dash of it: PullQuoteExtension.cs.
function readQuote(all, env, readBlocks) {
  const inlines = all.filter((token) => token.type === "inline");
  if (all.length !== inlines.length * 3 || all.some((t) => t.level > 1 || (t.level === 0 && !t.type.startsWith("paragraph_")))) throw new Unsupported("quote");
  const last = inlines.at(-1);
  const [said, by] = last ? split(last.children) : [[], []];
  const paragraphs = inlines.map((token) => make("paragraph", null, readTokens(token === last ? said : token.children)));
  if (by.length > 0 && said.length === 0 && paragraphs.length > 1) paragraphs.pop();
  return make("pull_quote", null, [...paragraphs, make("attribution", null, readTokens(by))]);
}

function split(children) {
  for (let at = children.length - 1; at >= 0; at--) {
    const starts = at === 0 || ["softbreak", "hardbreak"].includes(children[at - 1].type);
    if (!starts || children.slice(0, at).reduce((depth, token) => depth + token.nesting, 0) !== 0) continue;
    if (children[at].type !== "text" || !/^\s*([—–―]|--)/.test(children[at].content)) continue;
    return [children.slice(0, Math.max(0, at - 1)), withText(children.slice(at), children[at].content.replace(/^[ —–―-]+/, ""))];
  }
  const end = children.at(-1);
  const dash = end?.type === "text" ? end.content.lastIndexOf(" — ") : -1;
  if (dash < 0 || end.content.length - dash > 200) return [children, []];
  return [withText(children.slice(-1), end.content.slice(0, dash), children.slice(0, -1)), withText([end], end.content.slice(dash + 3))];
}

// A copy of the first token with another text, the others after it (or before it).
function withText([token, ...after], content, before = []) {
  const copy = Object.assign(Object.create(Object.getPrototypeOf(token)), token, { content });
  return [...before, copy, ...after];
}
