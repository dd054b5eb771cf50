// Reads texts as a JSON array from standard input. Gives for each what the editor's bundle writes of it when nothing was changed, what it
// writes when every block that it understands is written anew, and whether what it writes after changes is read as what it was.
// node round-trip.mjs BUNDLE
import { pathToFileURL } from "node:url";

const { Origins, canonical, schema } = await import(pathToFileURL(process.argv[2]));

const words = ["số", "*", "_a_", "`x`", "- ", "1. ", " ", "[a]", "“", "”:", "~", "^", "|", ":::", "# ", "&amp;", "\\", "!", "<b>", " — ", "—", "\u00a0", "."];

const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const answers = JSON.parse(Buffer.concat(chunks).toString("utf8")).map((text, index) => {
  const origins = new Origins();
  const doc = origins.read(text);
  doc.check();
  const unchanged = origins.write(doc);
  const blocks = doc.content.content;
  const anew = origins.write(doc.type.create(null, blocks.map((node) => node.type.create({ ...node.attrs, origin: null }, node.content))));
  return { unchanged, anew, kinds: blocks.map((node) => node.type.name), misread: misread(origins, changed(doc, index + 1)) };
});
process.stdout.write(JSON.stringify(answers));

// What is lost between a document and what its Markdown is read as; null for nothing.
function misread(origins, doc) {
  const text = origins.write(doc);
  const [meant, read] = [joined(canonical(doc)), joined(canonical(new Origins().read(text)))];
  return meant.eq(read) ? null : `${meant}\n--- was written\n${text}\n--- and is read as\n${read}`;
}

// Two blocks of Markdown below each other are as good as one.
function joined(doc) {
  const blocks = [];
  for (const node of doc.content.content) {
    const before = blocks.at(-1);
    if (node.type !== schema.nodes.source || before?.type !== node.type) blocks.push(node);
    else blocks[blocks.length - 1] = node.type.create(null, schema.text(`${before.textContent}\n\n${node.textContent}`));
  }
  return doc.type.create(null, blocks);
}

// A few changes as people make them: words within lines, emphasis, blocks deleted and moved, lines parted. Blocks of Markdown are left alone:
// what is typed there may mean anything.
function changed(doc, seed) {
  let state = seed;
  const random = (count) => { state = (state * 48271) % 2147483647; return state % count; };
  let result = doc;
  for (let step = random(6) + 1; step > 0; step--) result = change(result, random) ?? result;
  return result;
}

function change(doc, random) {
  const lines = [];
  doc.descendants((node, pos) => { if (node.isTextblock && node.type !== schema.nodes.source) lines.push({ node, pos }); });
  const blocks = [...doc.content.content];
  const at = random(blocks.length);
  if (blocks[at].type === schema.nodes.source || lines.length === 0) return null;
  const { node, pos } = lines[random(lines.length)];
  const within = pos + 1 + random(node.content.size + 1);
  switch (random(5)) {
    case 0:
    case 1: {
      const inserted = schema.text(words[random(words.length)] + words[random(words.length)]);
      return doc.replace(within, within, slice(doc, inserted));
    }
    case 2: {
      const mark = schema.mark(["strong", "em", "del", "sup"][random(4)]);
      if (!node.type.allowsMarkType(mark.type) || node.content.content.some((child) => child.marks.length > 0)) return null;
      return doc.replace(within, pos + 1 + node.content.size, slice(doc, ...marked(node, within - pos - 1, mark)));
    }
    case 3:
      if (blocks[at].type === schema.nodes.footnote || blocks.length === 1) return null;
      blocks.splice(at, 1);
      return doc.type.create(null, blocks);
    default:
      blocks.splice(random(blocks.length), 0, ...blocks.splice(at, 1));
      return doc.type.create(null, blocks);
  }
}

function marked(node, from, mark) {
  return node.content.cut(from).content.map((child) => child.mark(mark.addToSet(child.marks)));
}

function slice(doc, ...nodes) {
  const empty = doc.slice(0, 0);
  return new empty.constructor(schema.nodes.paragraph.create(null, nodes).content, 0, 0);
}
