// Footnotes: numbered by their place in the text, written at the end of it.
import { Plugin, PluginKey, TextSelection } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import { schema } from "../schema/schema.js";

const { nodes } = schema;
const key = new PluginKey("footnotes");

/** Shows the numbers, and which references and notes have no partner. */
export const footnoteNumbers = () => new Plugin({
  key,
  state: { init: (_, state) => numbered(state.doc), apply: (tr, old) => (tr.docChanged ? numbered(tr.doc) : old) },
  props: { decorations: (state) => key.getState(state) },
});

function numbered(doc) {
  const { references, notes } = find(doc);
  const numbers = new Map();
  for (const { node } of references) {
    if (notes.has(node.attrs.label) && !numbers.has(node.attrs.label)) numbers.set(node.attrs.label, numbers.size + 1);
  }
  const shown = [...references, ...[...notes.values()].flat()].map(({ node, pos }) => Decoration.node(pos, pos + node.nodeSize, {
    "data-number": numbers.get(node.attrs.label) ?? "?",
    class: numbers.has(node.attrs.label) ? "" : "without-partner",
  }));
  return DecorationSet.create(doc, shown);
}

function find(doc) {
  const references = [];
  const notes = new Map();
  doc.descendants((node, pos) => {
    if (node.type === nodes.footnote_ref) references.push({ node, pos });
    if (node.type === nodes.footnote) notes.set(node.attrs.label, [...(notes.get(node.attrs.label) ?? []), { node, pos }]);
  });
  return { references, notes };
}

export const noteOf = (doc, label) => find(doc).notes.get(label)?.[0];
export const referenceTo = (doc, label) => find(doc).references.find(({ node }) => node.attrs.label === label);

/** The place behind the last note; the end of a text that has none. */
export function endOfNotes(doc) {
  const ends = [...find(doc).notes.values()].flat().map(({ node, pos }) => pos + node.nodeSize);
  return ends.length > 0 ? Math.max(...ends) : doc.content.size;
}

/** A number such that neither it nor any above it is in use. */
export const firstFreeNumber = (doc) => Math.max(0, ...[...usedLabels(doc)].map(Number).filter(Number.isInteger)) + 1;

function usedLabels(doc) {
  const { references, notes } = find(doc);
  return new Set([...references.map(({ node }) => node.attrs.label), ...notes.keys()]);
}

/** A number where the cursor is, and its note after the other notes, to be written at once. */
export function insertFootnote(state, dispatch) {
  const { $to } = state.selection;
  if (!$to.parent.inlineContent || $to.parent.type.spec.code || !$to.parent.type.contentMatch.matchType(nodes.footnote_ref)) return false;
  if (!dispatch) return true;
  const used = usedLabels(state.doc);
  let label = 1;
  while (used.has(String(label))) label++;
  const reference = nodes.footnote_ref.create({ label: String(label) });
  const note = nodes.footnote.create({ label: String(label) }, nodes.paragraph.create());
  const tr = state.tr.insert($to.pos, reference);
  const at = endOfNotes(tr.doc);
  tr.insert(at, note).setSelection(TextSelection.create(tr.doc, at + 2));
  dispatch(tr.scrollIntoView());
  return true;
}

/** From a number to its note, and back. */
export function goToPartner(state, dispatch) {
  const { selection, doc } = state;
  const reference = selection.node?.type === nodes.footnote_ref ? selection.node : null;
  const note = selection.$from.depth > 0 && selection.$from.node(1).type === nodes.footnote ? selection.$from.node(1) : null;
  const target = reference ? noteOf(doc, reference.attrs.label) : note && referenceTo(doc, note.attrs.label);
  if (!target) return false;
  const place = reference ? target.pos + 2 : target.pos + 1;
  if (dispatch) dispatch(state.tr.setSelection(TextSelection.near(doc.resolve(place), reference ? 1 : -1)).scrollIntoView());
  return true;
}
