// node collect.mjs FOLDER: makes of the reports that the gates left in the folder the results that the site shows at /chat-luong, and prints them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const GATES = ['markup', 'axe', 'keyboard', 'loading', 'lighthouse', 'structured', 'observatory'];
const read = (name) => JSON.parse(readFileSync(join(process.argv[2], `${name}.json`), 'utf8'));
const measured = new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date());
const templates = read('templates').map(({ name, vietnamese, english }) => ({ name, vietnamese, english }));
const gates = GATES.map(read).map(({ gate, seconds, tools, results }) => ({
  gate, seconds, tools, results: results.map(({ template, figures, breaches }) => ({ template, figures, breaches: breaches.length })),
}));
// One result a line, so that a difference can be read.
const lines = JSON.stringify({ measured, templates, gates }).replaceAll(/\{"(?=name|template|gate)/g, '\n{"');
process.stdout.write(`${lines}\n`);
