// Reads texts as a JSON array from standard input; gives for each what the editor's bundle writes of it when nothing was changed,
// and what it writes when every block that it understands is written anew. node round-trip.mjs BUNDLE
import { pathToFileURL } from "node:url";

const { Origins } = await import(pathToFileURL(process.argv[2]));

const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const answers = JSON.parse(Buffer.concat(chunks).toString("utf8")).map((text) => {
  const origins = new Origins();
  const doc = origins.read(text);
  doc.check();
  const blocks = [];
  doc.forEach((node) => blocks.push(node));
  const anew = doc.type.create(null, blocks.map(forgotten));
  return { unchanged: origins.write(doc), anew: origins.write(anew), kinds: blocks.map((node) => node.type.name) };
});
process.stdout.write(JSON.stringify(answers));

function forgotten(node) {
  return node.type.create({ ...node.attrs, origin: null }, node.content);
}
