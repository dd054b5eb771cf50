// Links: where one begins and ends, and setting one.
import { TextSelection } from "prosemirror-state";
import { schema } from "../schema/schema.js";

const { link } = schema.marks;

/** The link at the cursor or in the selection: its mark and extent. */
export function linkAround(state) {
  const { $from, from, to, empty } = state.selection;
  let found = null;
  const { parent } = $from;
  if (!parent.inlineContent) return null;
  const start = $from.start();
  parent.forEach((child, offset) => {
    const mark = link.isInSet(child.marks);
    const [begin, end] = [start + offset, start + offset + child.nodeSize];
    const touches = empty ? begin <= from && from <= end : begin < to && from < end;
    if (!mark) return;
    if (found && found.to === begin && found.mark.eq(mark)) found.to = end;
    else if (touches && !found) found = { mark, from: backTo(parent, start, begin, mark), to: end };
  });
  return found;
}

function backTo(parent, start, begin, mark) {
  let at = begin;
  for (;;) {
    const before = parent.childBefore(at - start);
    if (!before.node || !mark.isInSet(before.node.marks)) return at;
    at = start + before.offset;
  }
}

/** Links the selection, the link around the cursor, or new words. */
export function setLink(state, dispatch, href, words = "") {
  const existing = linkAround(state);
  const { from, to, empty } = state.selection;
  const range = existing && empty ? existing : { from, to };
  const mark = link.create({ href, title: existing?.mark.attrs.title ?? null });
  const tr = state.tr;
  if (range.from === range.to) {
    tr.replaceSelectionWith(schema.text(words || href, [...state.selection.$from.marks(), mark]), false);
  } else {
    tr.removeMark(range.from, range.to, link).addMark(range.from, range.to, mark);
    tr.setSelection(TextSelection.create(tr.doc, range.to));
  }
  dispatch(tr.removeStoredMark(link).scrollIntoView());
}

/** An address as it is meant: with https where only a host was typed, null for what is no address. */
export function addressOf(text) {
  const typed = text.trim();
  if (/^(https?:\/\/|mailto:|tel:|article:)\S+$/i.test(typed) || /^[/#]\S*$/.test(typed)) return typed;
  if (/^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/.test(typed)) return `mailto:${typed}`;
  if (/^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+([/?#]\S*)?$/u.test(typed) && /[\p{L}]{2,}/u.test(typed)) return `https://${typed}`;
  return null;
}
