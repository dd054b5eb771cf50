// One block to Markdown that reads back as the same block: it is written, read, and written more carefully where that fails.
import { schema } from "../schema/schema.js";
import { canonical } from "./canonical.js";
import { other, writeBlock } from "./block-writer.js";
import { readBlock, runs } from "./reader.js";
import { Unsupported } from "./inline-reader.js";
import { tokens } from "./dialect.js";
import { without } from "./line.js";

const { marks } = schema;
const usual = { strong: "**", em: "*", bullet: "-", point: ".", rule: "---" };
const manners = [
  usual,
  { ...usual, em: "_" },
  { ...usual, linkFirst: true },
  { ...usual, every: true },
  { ...usual, every: true, em: "_" },
  { ...usual, every: true, strong: "__" },
];

// What is given up, in this order, of a line whose marks overlap in a way that no Markdown can say. Never a word.
const sacrifices = [[marks.sub, marks.sup, marks.del], [marks.sub, marks.sup, marks.del, marks.em], Object.values(marks)];

/** Writes a node that stands at the top of a text. `env` is what the text can refer to; `differently` makes a list a list of its own. */
export function write(node, env, { differently = false } = {}) {
  const wanted = canonical(node);
  const ways = differently ? manners.map(other) : manners;
  const known = withNotesOf(wanted, env);
  return attempt(wanted, known, ways) ?? attempt(canonical(sayable(wanted, known)), known, ways) ?? writeBlock(wanted, ways[3]);
}

function attempt(wanted, env, ways) {
  for (const manner of ways) {
    const text = writeBlock(wanted, manner);
    if (readsAs(text, wanted, env)) return text;
  }
  return null;
}

// A reference whose note is missing is still a reference.
function withNotesOf(node, env) {
  const notes = { ...env.notes };
  node.descendants((child) => { if (child.type.name === "footnote_ref") notes[noteKey(child.attrs.label)] = true; });
  return { ...env, notes };
}

function sayable(node, env) {
  if (node.isTextblock) return node.type.spec.code ? node : sayableLine(node, env);
  if (node.isLeaf) return node;
  return node.type.create(node.attrs, node.content.content.map((child) => sayable(child, env)));
}

function sayableLine(textblock, env) {
  const asParagraph = (block) => canonical(schema.nodes.paragraph.create(null, block.content));
  const fits = (block) => attempt(asParagraph(block), env, manners) !== null;
  return [textblock, ...sacrifices.map((types) => without(textblock, types))].find(fits) ?? without(textblock, Object.values(marks));
}

/** Whether a text is one block, and which. */
export function readsAs(text, wanted, env) {
  const known = { references: env.references, notes: { ...env.notes } };
  const found = runs(tokens(text, known));
  if (found.length !== 1) return false;
  try {
    return canonical(readBlock(found[0], known, text)).eq(wanted);
  } catch (error) {
    if (error instanceof Unsupported) return false;
    throw error;
  }
}

/** The name under which a text knows a footnote. */
export const noteKey = (label) => label.trim().replace(/\s+/g, " ").toLowerCase().toUpperCase();
