// Blocks to Markdown, in one given manner.
import { schema } from "../schema/schema.js";
import { escapeAlt, escapeBlanks, escapeLineStart, quoted } from "./escape.js";
import { writeInlines } from "./inline-writer.js";

const { nodes } = schema;

export function writeBlock(node, manner) {
  switch (node.type) {
    case nodes.paragraph: return lines(writeInlines(node.content, manner), manner);
    case nodes.heading: return heading(node, manner);
    case nodes.blockquote: return prefixed(writeBlocks(node, manner), "> ", "> ", ">");
    case nodes.bullet_list: return list(node, manner, () => `${manner.bullet} `);
    case nodes.ordered_list: return list(node, manner, (at) => `${node.attrs.order + at}${manner.point} `);
    case nodes.code_block: return code(node);
    case nodes.horizontal_rule: return manner.rule;
    case nodes.table: return table(node, manner);
    case nodes.figure: return figure(node);
    case nodes.gallery: return directive("gallery", childrenOf(node).map(figure).join("\n"));
    case nodes.numbers: return directive("numbers", childrenOf(node).map((item) => number(item, within(manner))).join("\n"));
    case nodes.pull_quote: return directive("quote", pullQuote(node, within(manner)));
    case nodes.article_card: return `:::article ${node.attrs.article}`;
    case nodes.footnote: return footnote(node, manner);
    case nodes.source: return node.textContent;
    default: throw new Error(`No Markdown for ${node.type.name}`);
  }
}

const within = (manner) => ({ ...manner, inDirective: true });

const childrenOf = (node) => node.content.content;

function lines(text, manner) {
  return text.split("\n").map((line) => {
    const started = escapeLineStart(escapeBlanks(line));
    return manner.inDirective ? started.replace(/:::$/, "::\\:") : started;
  }).join("\n");
}

function heading(node, manner) {
  const text = escapeBlanks(writeInlines(node.content, manner)).replace(/(^|[ \t])(#+)$/, "$1\\$2");
  return `${"#".repeat(node.attrs.level)} ${text}`.trimEnd();
}

/** Blocks below each other; lists that would run together get different bullets. */
function writeBlocks(node, manner, apart = "\n\n") {
  let text = "";
  let before = null;
  let own = manner;
  node.forEach((child, _, at) => {
    // An empty line before something else is only the editor's.
    if (at === 0 && child.type === nodes.paragraph && child.content.size === 0 && node.childCount > 1) return;
    own = before?.type === child.type ? other(own) : manner;
    const written = writeBlock(child, { ...own, rule: before ? "***" : manner.rule });
    const tight = apart === "\n" ? "\n" : "\n\n";
    text += (before ? tight : "") + written;
    before = child;
  });
  return text;
}

/** The manner in which a list after a list of its kind is a list of its own. */
export const other = (manner) => ({ ...manner, bullet: manner.bullet === "-" ? "*" : "-", point: manner.point === "." ? ")" : "." });

function list(node, manner, mark) {
  const items = childrenOf(node).map((item, at) => {
    const open = mark(at);
    const text = writeBlocks(item, { ...manner, bullet: "-", point: "." }, node.attrs.tight ? "\n" : "\n\n");
    return prefixed(text, open, " ".repeat(open.length), "").trimEnd();
  });
  return items.join(node.attrs.tight ? "\n" : "\n\n");
}

function prefixed(text, first, rest, blank) {
  return text.split("\n").map((line, at) => (at === 0 ? first + line : line === "" ? blank : rest + line)).join("\n");
}

function code(node) {
  const text = node.textContent;
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}${node.attrs.info}\n${text === "" ? "" : `${text}\n`}${fence}`;
}

function table(node, manner) {
  const rows = childrenOf(node).map((row) => childrenOf(row).map((cell) => escapeBlanks(writeInlines(cell.content, { ...manner, inCell: true }))));
  const columns = Math.max(...rows.map((row) => row.length));
  const line = (cells) => `| ${Array.from({ length: columns }, (_, at) => cells[at] ?? "").join(" | ")} |`;
  const marks = childrenOf(node.firstChild).map((cell) => ({ right: "---:", center: ":---:" })[cell.attrs.align] ?? "---");
  return [line(rows[0]), `|${marks.join("|")}|`, ...rows.slice(1).map(line)].join("\n");
}

function figure({ attrs: { media, alt, caption } }) {
  return `![${escapeAlt(alt)}](media:${media}${caption ? ` ${quoted(caption)}` : ""})`;
}

const directive = (name, text) => `:::${name}\n${text}\n:::`;

function number(item, manner) {
  const [value, label] = childrenOf(item).map((part) => escapeBlanks(writeInlines(part.content, manner)));
  const text = value ? `**${value}** ${label}` : escapeLineStart(label);
  return `- ${text}`.trimEnd();
}

function pullQuote(node, manner) {
  const children = childrenOf(node);
  const by = escapeBlanks(writeInlines(children.at(-1).content, manner));
  const said = children.slice(0, -1).map((paragraph) => writeBlock(paragraph, manner));
  // Without an attribution no dash may look like one.
  if (by === "") said[said.length - 1] = said.at(-1).replace(/^([—–―])/gm, named).replace(/ — /g, " &mdash; ").replace(/^--/gm, "\\--");
  return said.join("\n\n") + (by === "" ? "" : `${said.join("") === "" ? "" : "\n"}— ${by.replace(/:::$/, "::\\:")}`);
}

const named = (dash) => ({ "—": "&mdash;", "–": "&ndash;", "―": "&horbar;" })[dash];

function footnote(node, manner) {
  return prefixed(writeBlocks(node, manner), `[^${node.attrs.label}]: `, "    ", "").trimEnd();
}
