// Judges files of a folder: *.ninjs and *.tombstone by IPTC's schema of ninjs 3.1, *.jsonfeed by the schema of JSON Feed 1.1.
// Prints how many of each were valid; ends with 1 and what is wrong when one is not.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';
import Ajv04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';

const read = path => JSON.parse(readFileSync(path, 'utf8'));
const schema = name => read(new URL(`schemas/${name}`, import.meta.url));

const modern = addFormats(new Ajv2020({ allErrors: true, strict: false }));
// The portal sends no GeoJSON; whatever would be, is refused.
modern.addSchema({ $id: 'https://geojson.org/schema/GeoJSON.json', not: {} });
const ninjs = modern.compile(schema('ninjs-3.1.schema.json'));

const old = addFormats(new Ajv04({ allErrors: true, strict: false }));
old.addSchema(schema('feed-1.json'));
const jsonfeed = old.compile(schema('json-feed-1.1.schema.json'));

const judges = { ninjs, tombstone: ninjs, jsonfeed };
const counts = { ninjs: 0, tombstone: 0, jsonfeed: 0 };
const wrong = [];
const folder = process.argv[2];
for (const name of readdirSync(folder).sort()) {
  const kind = name.slice(name.lastIndexOf('.') + 1);
  const judge = judges[kind];
  if (!judge) continue;
  if (judge(read(join(folder, name)))) counts[kind]++;
  else wrong.push(`${name}: ${JSON.stringify(judge.errors.slice(0, 5), null, 1)}`);
}
if (wrong.length) {
  console.error(wrong.join('\n'));
  process.exit(1);
}
console.log(JSON.stringify(counts));
