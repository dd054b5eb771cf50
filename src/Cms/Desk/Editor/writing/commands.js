// What the toolbar and the keyboard do to a text.
import { lift, setBlockType, toggleMark, wrapIn } from "prosemirror-commands";
import { liftListItem, wrapInList } from "prosemirror-schema-list";
import { NodeSelection, TextSelection } from "prosemirror-state";
import { schema } from "../schema/schema.js";

const { nodes, marks } = schema;

export const toggle = (name) => toggleMark(marks[name], null, { removeWhenPresent: true, includeWhitespace: false });

export const isMarked = (state, name) => {
  const { from, $from, to, empty } = state.selection;
  return Boolean(empty ? marks[name].isInSet(state.storedMarks ?? $from.marks()) : state.doc.rangeHasMark(from, to, marks[name]));
};

/** The block of some type that the selection is in: its node, depth and place. */
export function around(state, ...types) {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth--) {
    if (types.includes($from.node(depth).type)) return { node: $from.node(depth), depth, pos: $from.before(depth) };
  }
  return null;
}

/** "paragraph", "heading-3" and the like: the kind of the line that the selection is in. */
export function kindOf(state) {
  const { parent } = state.selection.$from;
  return parent.type === nodes.heading ? `heading-${parent.attrs.level}` : parent.type.name;
}

export function setKind(kind) {
  const level = /^heading-(\d)$/.exec(kind)?.[1];
  return level ? setBlockType(nodes.heading, { level: Number(level) }) : setBlockType(nodes[kind]);
}

/** A list of the kind: into it, out of it, or from the other kind to it. */
export function toggleList(type) {
  return (state, dispatch) => {
    const list = around(state, nodes.bullet_list, nodes.ordered_list);
    if (!list) return wrapInList(type)(state, dispatch);
    if (list.node.type === type) return liftListItem(nodes.list_item)(state, dispatch);
    if (dispatch) dispatch(state.tr.setNodeMarkup(list.pos, type, { tight: list.node.attrs.tight }));
    return true;
  };
}

export function toggleQuote(state, dispatch) {
  return around(state, nodes.blockquote) ? lift(state, dispatch) : wrapIn(nodes.blockquote)(state, dispatch);
}

/**
 * Puts a block at the top of the text: between two blocks at `place`, or where the selection is, instead of an empty paragraph, within one
 * that is parted, or after. The cursor goes `inside` that far, or behind it.
 */
export function insertAtTop(make, inside = null, place = null) {
  return (state, dispatch) => {
    if (!dispatch) return true;
    const made = make(state);
    const tr = state.tr;
    const at = place ?? placeFor(tr);
    tr.insert(at, made);
    if (at + sizeOf(made) === tr.doc.content.size) tr.insert(tr.doc.content.size, nodes.paragraph.create());
    const start = inside === null ? at + sizeOf(made) : at + inside;
    tr.setSelection(TextSelection.near(tr.doc.resolve(start), 1));
    dispatch(tr.scrollIntoView());
    return true;
  };
}

// Makes room and says where.
function placeFor(tr) {
  const { $from } = tr.selection;
  if ($from.depth === 0) return tr.selection.to;
  const top = $from.node(1);
  if (top.type !== nodes.paragraph) return $from.after(1);
  if (top.content.size === 0) {
    tr.delete($from.before(1), $from.after(1));
    return tr.mapping.map($from.before(1));
  }
  if ($from.parentOffset === 0) return $from.before(1);
  if ($from.parentOffset < top.content.size) tr.split($from.pos);
  return tr.doc.resolve($from.pos).after(1);
}

const cellsOf = (type, count) => Array.from({ length: count }, () => type.create());

export const insertTable = insertAtTop(() => nodes.table.create(null, [
  nodes.table_row.create(null, cellsOf(nodes.table_header, 3)),
  ...[1, 2].map(() => nodes.table_row.create(null, cellsOf(nodes.table_cell, 3))),
]), 3);

export const insertNumbers = insertAtTop(() => nodes.numbers.createAndFill(), 3);

export const insertRule = insertAtTop(() => nodes.horizontal_rule.create());

export const insertSource = insertAtTop(() => nodes.source.create(), 1);

export const insertCard = (article) => insertAtTop(() => nodes.article_card.create({ article }));

export const insertFigures = (figures, together, place = null) => insertAtTop(() => {
  const made = figures.map((attrs) => nodes.figure.create(attrs));
  return together && made.length > 1 ? nodes.gallery.create(null, made) : made.length === 1 ? made[0] : fragmentOf(made);
}, null, place);

const sizeOf = (made) => made.nodeSize ?? made.size;

const fragmentOf = (made) => nodes.doc.create(null, made).content;

/** A pull quote of the chosen paragraphs, or an empty one. */
export function insertQuote(state, dispatch) {
  const { $from, $to, empty } = state.selection;
  const chosen = empty || $from.depth !== 1 || $to.depth !== 1 ? [] : childrenBetween(state.doc, $from.index(0), $to.index(0));
  if (chosen.length === 0 || chosen.some((node) => node.type !== nodes.paragraph)) {
    return insertAtTop(() => nodes.pull_quote.createAndFill(), 2)(state, dispatch);
  }
  if (dispatch) {
    const quote = nodes.pull_quote.create(null, [...chosen.map((node) => nodes.paragraph.create(null, node.content)), nodes.attribution.create()]);
    const tr = state.tr.replaceWith($from.before(1), $to.after(1), quote);
    if (tr.doc.lastChild === quote) tr.insert(tr.doc.content.size, nodes.paragraph.create());
    tr.setSelection(TextSelection.create(tr.doc, $from.before(1) + quote.nodeSize - 2));
    dispatch(tr.scrollIntoView());
  }
  return true;
}

const childrenBetween = (doc, from, to) => doc.content.content.slice(from, to + 1);

/** Takes away the block at the top that the selection is in. */
export function removeTop(state, dispatch) {
  const { $from } = state.selection;
  if ($from.depth === 0) return false;
  if (dispatch) dispatch(state.tr.delete($from.before(1), $from.after(1)).scrollIntoView());
  return true;
}

/** Moves the block at the top that the selection is in one place up or down. */
export function moveTop(by) {
  return (state, dispatch) => {
    const { $from, from } = state.selection;
    const index = $from.index(0);
    if (index + by < 0 || index + by >= state.doc.childCount) return false;
    if (dispatch) {
      const node = state.doc.child(index);
      const start = $from.posAtIndex(index, 0);
      const target = by < 0 ? start - state.doc.child(index - 1).nodeSize : start + state.doc.child(index + 1).nodeSize;
      const tr = state.tr.delete(start, start + node.nodeSize).insert(target, node);
      const place = tr.doc.resolve(from - start + target);
      tr.setSelection(state.selection.node ? NodeSelection.create(tr.doc, place.pos) : TextSelection.near(place));
      dispatch(tr.scrollIntoView());
    }
    return true;
  };
}
