// The form in which two trees that are written alike are equal: no origins, nothing that Markdown cannot say.
import { schema } from "../schema/schema.js";
import { lineOf } from "./line.js";

const { nodes, marks } = schema;

export function canonical(node) {
  const attrs = "origin" in node.attrs ? { ...node.attrs, origin: null } : node.attrs;
  if (node.isLeaf) return node.type.create(ofFigure(node.type, attrs));
  if (node.type.spec.code) return node.type.create(attrs, node.content);
  if (node.type === nodes.attribution) return node.type.create(attrs, withoutDash(lineOf(node)));
  if (node.isTextblock) return node.type.create(attrs, lineOf(node));
  if (node.type === nodes.table) return ofTable(node, attrs);
  if (node.type === nodes.number_item) return ofNumber(node);
  const children = childrenOf(node).filter((child, at) => !isNothing(child) || isFirst(node, at)).map(canonical);
  if (node.type === nodes.pull_quote && children.length === 1) children.unshift(nodes.paragraph.create());
  return node.type.create(ofList(node.type, attrs, children), children.length > 0 ? children : canonical(node.firstChild));
}

// The dash before a name is the portal's to write.
function withoutDash(line) {
  const dash = /^[ —–―-]*/.exec(line.firstChild?.text ?? "")[0].length;
  return dash === 0 ? line : line.cut(dash);
}

/** Whether a block is a place to write and not yet a text. */
export function isNothing(node) {
  if (node.type === nodes.figure) return node.attrs.media === "";
  if ([nodes.pull_quote, nodes.numbers].includes(node.type)) return node.textContent.trim() === "";
  return (node.type === nodes.paragraph && lineOf(node).size === 0) || (node.type === nodes.source && node.content.size === 0);
}

// Items and notes begin with a line of text, be it an empty one before something else.
const isFirst = (node, at) => at === 0 && [nodes.list_item, nodes.footnote].includes(node.type) && node.maybeChild(1)?.type !== nodes.paragraph;

const childrenOf = (node) => node.content.content;

function ofFigure(type, attrs) {
  if (type !== nodes.figure) return attrs;
  const one = (text) => text.replace(/\s+/g, " ").trim();
  return { ...attrs, alt: one(attrs.alt), caption: one(attrs.caption) };
}

function ofList(type, attrs, items) {
  if (type !== nodes.bullet_list && type !== nodes.ordered_list) return attrs;
  const wantsTight = attrs.tight || (items.length === 1 && items[0].childCount === 1);
  return { ...attrs, tight: wantsTight && items.every(isTight) };
}

// What can follow without a blank line.
function isTight(item) {
  return childrenOf(item).slice(1).every((child) =>
    child.type === nodes.bullet_list || child.type === nodes.code_block || (child.type === nodes.ordered_list && child.attrs.order === 1));
}

// Every row as wide as the widest, the first one the head, and no cell over several places.
function ofTable(table, attrs) {
  const rows = childrenOf(table).map((row) => childrenOf(row).flatMap((cell) => [cell, ...Array(cell.attrs.colspan - 1).fill(null)]));
  const width = Math.max(...rows.map((row) => row.length));
  const head = Array.from({ length: width }, (_, at) => rows[0][at]?.attrs.align ?? null);
  return table.type.create(attrs, rows.map((row, first) => nodes.table_row.create(null, head.map((align, at) =>
    (first === 0 ? nodes.table_header : nodes.table_cell).create({ align }, row[at] ? lineOf(row[at]) : null)))));
}

// A strong beginning would be read as the number.
function ofNumber(item) {
  const [value, label] = childrenOf(item).map(canonical);
  if (value.content.size > 0 || !marks.strong.isInSet(label.firstChild?.marks ?? [])) return item.type.create(null, [value, label]);
  const [first, ...others] = childrenOf(label);
  return item.type.create(null, [value, label.type.create(null, lineOf(label.type.create(null, [first.mark(marks.strong.removeFromSet(first.marks)), ...others])))]);
}
