// node openapi.mjs DESCRIPTION [RECORDED]: every example in the OpenAPI description, and every recorded answer, must fit the schema it is given for.
// RECORDED is a JSON list of { path, method, url, status, contentType, body }, where path is the description's.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const description = JSON.parse(readFileSync(process.argv[2]));
const recorded = process.argv[3] ? JSON.parse(readFileSync(process.argv[3])) : [];
const base = 'description';

// Answers hold what is described and nothing else; problems and parts of unknown form excepted.
for (const [name, schema] of Object.entries(description.components?.schemas ?? {})) {
  if (schema.properties && schema.additionalProperties === undefined && name !== 'ProblemDetails') schema.additionalProperties = false;
}
const ajv = addFormats(new Ajv2020({ strict: false, allErrors: true }));
for (const format of ['int32', 'int64', 'double', 'float']) ajv.addFormat(format, true);
ajv.addSchema(description, base);

const failures = [];
const lacking = [];
const pointer = (...steps) => '#' + steps.map((step) => '/' + encodeURIComponent(String(step).replaceAll('~', '~0').replaceAll('/', '~1'))).join('');

function check(value, steps, what) {
  const validate = ajv.compile({ $ref: base + pointer(...steps) });
  if (!validate(value)) failures.push(`${what}: ${validate.errors.slice(0, 5).map((e) => `${e.instancePath} ${e.message} ${JSON.stringify(e.params)}`).join('; ')}`);
}

function mediaTypes(content, steps, what) {
  for (const [type, media] of Object.entries(content ?? {})) {
    if (!/json$/.test(type.split(';')[0])) continue;
    if (!media.schema) continue; // A document of another standard, as its name says.
    const examples = [media.example, ...Object.values(media.examples ?? {}).map((example) => example.value)].filter((example) => example !== undefined);
    if (examples.length === 0) lacking.push(`${what} ${type}`);
    for (const example of examples) check(example, [...steps, type, 'schema'], `${what} ${type}: the example does not fit`);
  }
}

let operations = 0;
const names = new Set();
for (const [path, item] of Object.entries(description.paths)) {
  for (const [method, operation] of Object.entries(item)) {
    const what = `${method.toUpperCase()} ${path}`;
    const at = ['paths', path, method];
    operations++;
    if (!operation.summary || !operation.description) failures.push(`${what}: no summary or description`);
    if (names.has(operation.operationId) || !/^[a-zA-Z0-9]+$/.test(operation.operationId ?? '')) failures.push(`${what}: operationId ${operation.operationId}`);
    names.add(operation.operationId);
    (operation.parameters ?? []).forEach((parameter, index) => {
      if (!parameter.description) failures.push(`${what}: parameter ${parameter.name} is not described`);
      if (parameter.example !== undefined) check(parameter.example, [...at, 'parameters', index, 'schema'], `${what} parameter ${parameter.name}`);
    });
    mediaTypes(operation.requestBody?.content, [...at, 'requestBody', 'content'], `${what} request`);
    for (const [status, response] of Object.entries(operation.responses)) mediaTypes(response.content, [...at, 'responses', status, 'content'], `${what} ${status}`);
  }
}

for (const answer of recorded) {
  const what = `${answer.method.toUpperCase()} ${answer.url} answered ${answer.status}`;
  const response = description.paths[answer.path]?.[answer.method]?.responses?.[answer.status];
  if (!response) { failures.push(`${what}, which is not described`); continue; }
  if (answer.body === null) continue;
  const types = Object.keys(response.content ?? {}).filter((known) => known.split(';')[0] === answer.contentType);
  if (types.length === 0) { failures.push(`${what} as ${answer.contentType}; described are ${Object.keys(response.content ?? {})}`); continue; }
  const type = types.find((known) => known === answer.contentType) ?? types[0];
  if (response.content[type].schema) check(JSON.parse(answer.body), ['paths', answer.path, answer.method, 'responses', answer.status, 'content', type, 'schema'], what);
}

assert.equal(failures.length, 0, `\n${failures.join('\n')}\n`);
console.log(`${operations} operations and ${recorded.length} answers fit; without an example: ${lacking.join(', ') || 'none'}`);
