// A line of text as Markdown can say it: no blanks at its ends, emphasis that begins and ends at words, code in one piece.
import { Fragment } from "prosemirror-model";
import { schema } from "../schema/schema.js";

const { nodes, marks } = schema;
const emphasis = [marks.strong, marks.em, marks.del, marks.sub, marks.sup];

/** The inline content of a text block in its canonical form. */
export function lineOf(textblock) {
  let parts = [];
  textblock.forEach((child) => parts.push(plain(child)));
  parts = wholeCode(parts);
  for (const type of emphasis) parts = wordsOnly(parts, type);
  return Fragment.fromArray(trimLines(parts));
}

/** A text block without some of its marks. */
export function without(textblock, types) {
  return textblock.type.create(textblock.attrs, textblock.content.content.map((child) => child.mark(child.marks.filter((mark) => !types.includes(mark.type)))));
}

function plain(node) {
  if (node.isText) return schema.text(node.text.replace(/[\n\r\t]+/g, " "), node.marks);
  return node.type === nodes.hard_break ? node.mark([]) : unmarked(node, marks.code);
}

const unmarked = (node, type) => node.mark(type.removeFromSet(node.marks));
const isCode = (node) => marks.code.isInSet(node.marks);
const isBreak = (node) => node?.type === nodes.hard_break;

// Two pieces of code side by side are one.
function wholeCode(parts) {
  return parts.reduce((all, node) => {
    const before = all.at(-1);
    all.push(isCode(node) && before?.isText && isCode(before) ? node.mark(before.marks) : node);
    return all;
  }, []);
}

// Blanks at the ends of emphasis stand outside, and so does punctuation on the side of a word: there * would be an asterisk.
function wordsOnly(parts, type) {
  const result = [];
  for (let from = 0; from < parts.length;) {
    if (!type.isInSet(parts[from].marks)) { result.push(parts[from++]); continue; }
    let to = from;
    while (to < parts.length && (type.isInSet(parts[to].marks) || (isBreak(parts[to]) && goesOn(parts, to, type)))) to++;
    result.push(...trimRun(parts.slice(from, to), type, edge(parts[from - 1], /[\p{L}\p{N}]$/u), edge(parts[to], /^[\p{L}\p{N}]/u)));
    from = to;
  }
  return result;
}

const goesOn = (parts, at, type) => parts.slice(at).some((node, i, rest) => type.isInSet(node.marks) && rest.slice(0, i).every(isBreak));
const edge = (node, word) => Boolean(node?.isText && !isCode(node) && word.test(node.text));

function trimRun(run, type, afterWord, beforeWord) {
  const front = afterWord ? /^[\p{P}\p{S}\s]+/u : /^\s+/u;
  const back = beforeWord ? /[\p{P}\p{S}\s]+$/u : /\s+$/u;
  const [outside, inside] = cutEnd(run, front, (text, found) => [found, text.slice(found.length)], (all) => all.shift(), afterWord);
  const [behind, within] = cutEnd(inside, back, (text, found) => [found, text.slice(0, text.length - found.length)], (all) => all.pop(), beforeWord);
  const bare = (node) => unmarked(node, type);
  return [...outside.map(bare), ...within, ...behind.reverse().map(bare)];
}

// Takes what matches, breaks, and perhaps references to notes from one end; gives what was taken and what is left.
function cutEnd(run, pattern, part, take, references = false) {
  const left = [...run];
  const taken = [];
  while (left.length > 0) {
    const node = take(left);
    const found = node.isText && !isCode(node) ? pattern.exec(node.text)?.[0] ?? "" : "";
    if (isBreak(node) || (references && node.type === nodes.footnote_ref) || (node.isText && !isCode(node) && found === node.text)) { taken.push(node); continue; }
    const [out, rest] = found ? part(node.text, found) : ["", null];
    if (out) taken.push(schema.text(out, node.marks));
    const kept = rest === null ? node : schema.text(rest, node.marks);
    if (take([1, 2]) === 1) left.unshift(kept); else left.push(kept);
    break;
  }
  return [taken, left];
}

function trimLines(parts) {
  const lines = [[]];
  Fragment.fromArray(parts).forEach((node) => {
    if (isBreak(node)) lines.push([]);
    else lines.at(-1).push(node);
  });
  const written = lines.map(trimLine);
  while (written.length > 1 && written.at(-1).length === 0) written.pop();
  while (written.length > 1 && written[0].length === 0) written.shift();
  return written.flatMap((line, at) => (at === 0 ? line : [schema.node("hard_break"), ...line]));
}

function trimLine(line) {
  const [, fromStart] = cutEnd(line, /^ +/, (text, found) => [found, text.slice(found.length)], (all) => all.shift());
  const [, rest] = cutEnd(fromStart, / +$/, (text, found) => [found, text.slice(0, text.length - found.length)], (all) => all.pop());
  return rest;
}
