// A whole text. Every block at its top remembers the Markdown it was read from, and as long as it is as it was, that is what is written.
import { schema } from "../schema/schema.js";
import { tokens, world } from "./dialect.js";
import { readBlock, runs } from "./reader.js";
import { Unsupported } from "./inline-reader.js";
import { noteKey, readsAs, write } from "./writer.js";
import { canonical, isNothing } from "./canonical.js";

const { nodes } = schema;
const lists = [nodes.bullet_list, nodes.ordered_list];

/** The pieces of Markdown that nodes were read from. They are never forgotten, so that undoing finds them again. */
export class Origins {
  #pieces = new Map();
  #written = new WeakMap();
  #last = 0;
  #end = "";

  /** Reads a text, with LF line ends. What is not understood, or would not be written as it was meant, becomes a block of Markdown. */
  read(text) {
    const env = world();
    const found = [];
    const definers = [];
    let before = null;
    let at = 0;
    for (const piece of cut(text, runs(tokens(text, env)))) {
      const gap = text.slice(at, piece.from);
      const source = text.slice(piece.from, piece.to);
      const origin = ++this.#last;
      const node = withOrigin(understand(piece.run, source, env), origin);
      const refers = node.type !== nodes.source && !readsAs(source, canonical(node), { ...world(), notes: env.notes });
      this.#pieces.set(origin, { node, text: source, gap, before, definers, refers });
      if (defines(source)) definers.push(origin);
      found.push(node);
      before = origin;
      at = piece.to;
    }
    this.#end = text.slice(at);
    if (before !== null) this.#pieces.get(before).end = this.#end;
    return nodes.doc.create(null, found.length > 0 ? found : [nodes.paragraph.create()]);
  }

  /** The Markdown of a document. */
  write(doc) {
    return this.parts(doc).map((part) => part.gap + part.text).join("") + this.#endOf(doc);
  }

  /** The Markdown of each block at the top, with what stands before it; nothing for an empty paragraph. */
  parts(doc) {
    const whole = new Set(doc.content.content.filter((node) => this.#isWhole(node)).map((node) => node.attrs.origin));
    const env = this.#worldOf(doc, whole);
    const found = [];
    let previous = null;
    doc.forEach((node, offset, at) => {
      if (isNothing(node)) return;
      const part = this.#part(node, previous, doc.maybeChild(at + 1), env, whole);
      found.push({ ...part, node, offset });
      previous = { node, ...part };
    });
    return found;
  }

  // What the text of a document can refer to.
  #worldOf(doc, whole) {
    const env = world();
    doc.forEach((node) => {
      const text = whole.has(node.attrs.origin) ? this.#pieces.get(node.attrs.origin).text : node.type === nodes.source ? node.textContent : "";
      if (mayDefine.test(text)) tokens(text, env);
      if (node.type === nodes.footnote) env.notes[noteKey(node.attrs.label)] = true;
    });
    return env;
  }

  #part(node, previous, next, env, whole) {
    const piece = this.#pieceOf(node, env, whole);
    const asRead = piece && previous?.intact && piece.before === previous.node.attrs.origin;
    if (piece && (asRead || !runsTogether(previous, node, piece.text))) return { text: piece.text, gap: this.#gap(previous, node, piece, true), intact: true };
    const taken = [...marksBefore(previous, node), next?.type === nodes.source && markOf(next.textContent)];
    const differently = taken.includes(node.type === nodes.ordered_list ? "." : "-");
    return { text: this.#write(node, env, differently), gap: this.#gap(previous, node, this.#pieces.get(node.attrs.origin), false), intact: false };
  }

  #isWhole(node) {
    const piece = this.#pieces.get(node.attrs.origin);
    return Boolean(piece) && (piece.node === node || piece.node.eq(node));
  }

  // What refers to a link definition elsewhere stays as it was only while that is there.
  #pieceOf(node, env, whole) {
    if (!whole.has(node.attrs.origin) || !this.#isWhole(node)) return null;
    const piece = this.#pieces.get(node.attrs.origin);
    const stays = !piece.refers || piece.definers.every((origin) => whole.has(origin)) || readsAs(piece.text, canonical(node), env);
    return stays ? piece : null;
  }

  #gap(previous, node, piece, intact) {
    if (!previous) return piece?.before === null ? piece.gap : "";
    const follows = piece && piece.before !== null && piece.before === previous.node.attrs.origin;
    return follows && ((intact && previous.intact) || /\n[ \t]*\n/.test(piece.gap)) ? piece.gap : "\n\n";
  }

  #write(node, env, differently) {
    if (differently) return write(node, env, { differently });
    const known = this.#written.get(node);
    if (known !== undefined) return known;
    const text = write(node, env);
    this.#written.set(node, text);
    return text;
  }

  #endOf(doc) {
    return this.#pieces.get(doc.lastChild.attrs.origin)?.end ?? this.#end;
  }
}

const withOrigin = (node, origin) => node.type.create({ ...node.attrs, origin }, node.content);

const mayDefine = /\]:/;

function defines(text) {
  if (!mayDefine.test(text)) return false;
  const env = world();
  tokens(text, env);
  return Object.keys(env.references).length > 0;
}

function understand(run, source, env) {
  try {
    if (!run) throw new Unsupported("no token");
    const node = readBlock(run, env, source);
    if (readsAs(write(node, env), canonical(node), env)) return node;
  } catch (error) {
    if (!(error instanceof Unsupported)) throw error;
  }
  return nodes.source.create(null, schema.text(source));
}

// The runs of tokens with their places in the text, and between them what has no token: link definitions, stray marks.
function cut(text, found) {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  const lineEnd = (line) => (line + 1 < starts.length ? starts[line + 1] - 1 : text.length);
  const isBlank = (line) => /^[ \t]*$/.test(text.slice(starts[line], lineEnd(line)));
  const pieces = [];
  let next = 0;
  const add = (first, end, run) => {
    while (first < end && isBlank(first)) first++;
    while (end > first && isBlank(end - 1)) end--;
    if (first < end) pieces.push({ from: starts[first], to: lineEnd(end - 1), run });
  };
  for (const run of found) {
    const [first, end] = run[0].map;
    add(next, first, null);
    add(first, end, run);
    next = end;
  }
  add(next, starts.length, null);
  return pieces;
}

// Blocks that a blank line does not part: lists of one kind, what is indented after a list or a note, two indented blocks of code.
function runsTogether(previous, node, text) {
  if (!previous) return false;
  const indented = /^[ \t]/.test(text);
  if (lists.includes(node.type)) return marksBefore(previous, node).includes(markOf(text)) || (indented && isHanging(previous.node));
  if (node.type === nodes.code_block && indented) return previous.node.type === nodes.code_block || isHanging(previous.node);
  return indented && isHanging(previous.node);
}

const isHanging = (node) => lists.includes(node.type) || node.type === nodes.footnote;

const mark = /^\s*(?:([-+*])|\d+([.)]))/;
const markOf = (text) => mark.exec(text)?.slice(1).find(Boolean);

// The marks with which a list would go on what stands before it.
function marksBefore(previous, node) {
  if (!previous || !lists.includes(node.type)) return [];
  if (previous.node.type === node.type) return [markOf(previous.text)];
  return previous.node.type === nodes.source ? previous.text.split("\n").map(markOf).filter(Boolean) : [];
}
