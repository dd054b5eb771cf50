// What every gate of this folder shares: `node GATE.mjs JOB` reads the job's file and prints one JSON document, { tools, results: [{ template, figures, breaches }] }.
// The job: { origin, chromium, templates: [{ name, path, status, listed }] }, and what a single gate needs besides.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import http from 'node:http';
import { brotliDecompressSync } from 'node:zlib';

export const job = JSON.parse(readFileSync(process.argv[2], 'utf8'));

/** Name and version of a package, as the report names its tools. */
export const tool = (name) => ({ name, version: createRequire(import.meta.url)(`${name}/package.json`).version });

export const address = (template) => new URL(template.path, job.origin).href;

/** Prints the report; exit code 0 also when there are breaches, for whoever called judges them. */
export function report(tools, results) {
  process.stdout.write(JSON.stringify({ tools, results }));
}

/** Does something with each item, two at a time, and gives what came of it in the order of the items. */
export async function inPairs(items, work) {
  const results = [];
  const waiting = items.entries();
  const worker = async () => {
    for (const [index, item] of waiting) results[index] = await work(item);
  };
  await Promise.all([worker(), worker()]);
  return results;
}

/** Status, headers and body of an answer, compressed with Brotli where the site offers that, and the number of bytes of the body as sent. */
export function fetchRaw(url, headers = {}) {
  return new Promise((resolve, reject) => {
    http.get(url, { headers: { 'accept-encoding': 'br', ...headers }, timeout: 300_000 }, (answer) => {
      const chunks = [];
      answer.on('data', (chunk) => chunks.push(chunk)).on('error', reject).on('end', () => {
        const sent = Buffer.concat(chunks);
        const body = answer.headers['content-encoding'] === 'br' ? brotliDecompressSync(sent) : sent;
        resolve({ status: answer.statusCode, headers: answer.headers, bytes: sent.length, body });
      });
    }).on('error', reject);
  });
}
