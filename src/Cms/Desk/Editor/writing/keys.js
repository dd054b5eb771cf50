// The keyboard. What is here is told in help.js.
import { baseKeymap, chainCommands, exitCode } from "prosemirror-commands";
import { redo, undo } from "prosemirror-history";
import { undoInputRule } from "prosemirror-inputrules";
import { keymap } from "prosemirror-keymap";
import { liftListItem, sinkListItem, splitListItem } from "prosemirror-schema-list";
import { addRowAfter, goToNextCell, isInTable } from "prosemirror-tables";
import { Selection, TextSelection } from "prosemirror-state";
import { schema } from "../schema/schema.js";
import { around, moveTop, setKind, toggle, toggleList, toggleQuote } from "./commands.js";
import { goToPartner, insertFootnote, referenceTo } from "./footnotes.js";

const { nodes } = schema;

/** @param open what opens dialogs: `link`, `media`, `help`, `toolbar`, `whole`. */
export function keys(open) {
  return [
    keymap({
      "Mod-z": undo,
      "Mod-y": redo,
      "Mod-Shift-z": redo,
      "Mod-b": toggle("strong"),
      "Mod-i": toggle("em"),
      "Mod-k": () => open.link(),
      "Mod-Shift-x": toggle("del"),
      "Ctrl-Alt-0": setKind("paragraph"),
      "Ctrl-Alt-1": setKind("heading-2"),
      "Ctrl-Alt-2": setKind("heading-3"),
      "Ctrl-Alt-3": setKind("heading-4"),
      "Mod-Shift-7": toggleList(nodes.ordered_list),
      "Mod-Shift-8": toggleList(nodes.bullet_list),
      "Mod-Shift-9": toggleQuote,
      "Ctrl-Alt-f": insertFootnote,
      "Ctrl-Alt-g": () => open.media(),
      "Ctrl-Alt-Enter": goToPartner,
      "Alt-ArrowUp": moveTop(-1),
      "Alt-ArrowDown": moveTop(1),
      "Alt-F10": () => open.toolbar(),
      "Mod-/": () => open.help(),
      Escape: () => open.nothing(),
      "Mod-Shift-f": () => open.whole(),
      Backspace: chainCommands(undoInputRule, leaveEmptyNumber),
      Enter: chainCommands(nextRow, nextNumber, splitQuote, leaveAttribution, leaveNote, splitListItem(nodes.list_item)),
      "Mod-Enter": exitCode,
      "Shift-Enter": chainCommands(exitCode, breakLine),
      Tab: chainCommands(nextCell, sinkListItem(nodes.list_item), nextNumberPart),
      "Shift-Tab": chainCommands(goToNextCell(-1), liftListItem(nodes.list_item)),
    }),
    keymap(baseKeymap),
  ];
}

function breakLine(state, dispatch) {
  const { parent } = state.selection.$from;
  if (parent.type !== nodes.paragraph) return parent.inlineContent && !parent.type.spec.code;
  if (dispatch) dispatch(state.tr.replaceSelectionWith(nodes.hard_break.create()).scrollIntoView());
  return true;
}

function nextCell(state, dispatch) {
  if (!isInTable(state)) return false;
  if (goToNextCell(1)(state, dispatch)) return true;
  if (!dispatch) return true;
  let after = state;
  addRowAfter(state, (tr) => { after = state.apply(tr); dispatch(tr); });
  return goToNextCell(1)(after, dispatch);
}

// In a table, Enter goes down a row; after the last one a new row begins.
function nextRow(state, dispatch) {
  if (!isInTable(state)) return false;
  if (!dispatch) return true;
  const { $from } = state.selection;
  const depth = around(state, nodes.table_row).depth;
  const column = $from.index(depth);
  const below = (doc, pos) => {
    const table = doc.resolve(pos).node(depth - 1);
    const row = table.maybeChild($from.index(depth - 1) + 1);
    if (!row) return null;
    let at = doc.resolve(pos).after(depth) + 1;
    for (let i = 0; i < Math.min(column, row.childCount - 1); i++) at += row.child(i).nodeSize;
    return at + 1;
  };
  let after = state;
  if (below(state.doc, $from.pos) === null) addRowAfter(state, (tr) => { after = state.apply(tr); dispatch(tr); });
  const place = below(after.doc, $from.pos);
  dispatch(after.tr.setSelection(TextSelection.create(after.doc, place)).scrollIntoView());
  return true;
}

// From the number to its label, from the label to the next number; an empty one ends the block.
function nextNumber(state, dispatch) {
  const item = around(state, nodes.number_item);
  if (!item) return false;
  if (!dispatch) return true;
  const { $from } = state.selection;
  const block = around(state, nodes.numbers);
  if (item.node.textContent === "" && block.node.childCount > 1) return leave(state.tr.delete(item.pos, item.pos + item.node.nodeSize), block.pos, dispatch);
  if ($from.parent.type === nodes.number_value) return nextNumberPart(state, dispatch);
  const tr = state.tr.insert(item.pos + item.node.nodeSize, nodes.number_item.createAndFill());
  dispatch(tr.setSelection(TextSelection.create(tr.doc, item.pos + item.node.nodeSize + 2)).scrollIntoView());
  return true;
}

function nextNumberPart(state, dispatch) {
  const { $from } = state.selection;
  if ($from.parent.type !== nodes.number_value) return false;
  if (dispatch) dispatch(state.tr.setSelection(TextSelection.create(state.doc, $from.after() + 1)).scrollIntoView());
  return true;
}

function leaveEmptyNumber(state, dispatch) {
  const item = around(state, nodes.number_item);
  if (!item || item.node.textContent !== "" || !state.selection.empty) return false;
  const block = around(state, nodes.numbers);
  const whole = block.node.childCount === 1;
  const { pos, node } = whole ? block : item;
  if (dispatch) {
    const tr = whole ? state.tr.replaceWith(pos, pos + node.nodeSize, nodes.paragraph.create()) : state.tr.delete(pos, pos + node.nodeSize);
    dispatch(tr.setSelection(Selection.near(tr.doc.resolve(pos), -1)).scrollIntoView());
  }
  return true;
}

// At its end, a quotation goes on with who said it.
function splitQuote(state, dispatch) {
  const { $from, empty } = state.selection;
  if ($from.parent.type !== nodes.paragraph || $from.node(-1)?.type !== nodes.pull_quote) return false;
  if (!dispatch) return true;
  const last = $from.index(-1) === $from.node(-1).childCount - 2;
  if (empty && last && $from.parentOffset === $from.parent.content.size) {
    dispatch(state.tr.setSelection(TextSelection.create(state.doc, $from.after() + 1)).scrollIntoView());
  } else {
    const tr = state.tr.deleteSelection();
    dispatch(tr.split(tr.selection.from).scrollIntoView());
  }
  return true;
}

function leaveAttribution(state, dispatch) {
  const quote = state.selection.$from.parent.type === nodes.attribution && around(state, nodes.pull_quote);
  return quote ? leave(state.tr, quote.pos, dispatch) : false;
}

// An empty line in a note goes back to where the note is referred to.
function leaveNote(state, dispatch) {
  const { $from } = state.selection;
  const note = around(state, nodes.footnote);
  if (!note || $from.parent.content.size > 0 || $from.depth !== 2 || note.node.childCount === 1) return false;
  if (!dispatch) return true;
  const tr = state.tr.delete($from.before(), $from.after());
  const reference = referenceTo(tr.doc, note.node.attrs.label);
  if (reference) tr.setSelection(TextSelection.near(tr.doc.resolve(reference.pos + 1), -1));
  dispatch(tr.scrollIntoView());
  return true;
}

// To a paragraph after the block at `pos`, a new one if there is none.
function leave(tr, pos, dispatch) {
  if (dispatch) {
    const after = tr.doc.resolve(pos).nodeAfter;
    const end = pos + after.nodeSize;
    if (tr.doc.resolve(end).nodeAfter?.type !== nodes.paragraph) tr.insert(end, nodes.paragraph.create());
    dispatch(tr.setSelection(TextSelection.create(tr.doc, end + 1)).scrollIntoView());
  }
  return true;
}
