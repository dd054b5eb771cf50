// JSON-LD of every template: only words of schema.org (the TypeScript compiler with schema-dts), the properties that Google's documentation requires or recommends,
// addresses that are this site's and answer, and a canonical address and alternate languages that agree with each other.
import ts from 'typescript';
import { address, fetchRaw, job, report, tool } from './job.mjs';

const moment = (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(value) && !Number.isNaN(Date.parse(value));
const day = (value) => moment(value) || (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value));
const text = (value) => typeof value === 'string' && value.trim().length > 0;
const url = (value) => typeof value === 'string' && URL.canParse(value) && value.startsWith('http');
const many = (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]);
const thing = (value, ...types) => value && types.includes(value['@type']);

/** The shapes in which Google wants the pictures of an article, and their least number of pixels. */
const RATIOS = [16 / 9, 4 / 3, 1];
const LEAST_PIXELS = 50_000;

/** What Google asks of each type, as [property, test]; a question mark: only where the property is there. */
const RULES = {
  Article: [['headline', text], ['datePublished', moment], ['dateModified', moment], ['mainEntityOfPage', url], ['inLanguage', text],
    ['author', (value) => many(value).length > 0 && many(value).every((each) => thing(each, 'Person', 'Organization') && text(each.name))],
    ['publisher', (value) => thing(value, 'Organization') && text(value.name)],
    ['image?', (value) => many(value).length >= RATIOS.length && many(value).every(url)],
    ['correction?', (value) => many(value).length > 0 && many(value).every((each) => thing(each, 'CorrectionComment') && text(each.text) && moment(each.datePublished))]],
  BreadcrumbList: [['itemListElement', (value) => many(value).length >= 2 && many(value).every((item, index) =>
    thing(item, 'ListItem') && item.position === index + 1 && text(item.name ?? item.item?.name) && (index === value.length - 1 || url(item.item?.['@id'] ?? item.item)))]],
  Organization: [['name', text], ['url?', url], ['logo?', (value) => url(value) || url(value?.url)]],
  Person: [['name', text], ['url?', url]],
  Event: [['name', text], ['startDate', day], ['endDate?', (value, event) => day(value) && value >= event.startDate], ['location', (value) => many(value).every((each) => thing(each, 'Place', 'VirtualLocation'))],
    ['description?', text], ['organizer?', (value) => many(value).every((each) => text(each.name))]],
  FAQPage: [['mainEntity', (value) => many(value).length > 0 && many(value).every((each) => thing(each, 'Question') && text(each.name) && thing(each.acceptedAnswer, 'Answer') && text(each.acceptedAnswer.text))]],
  Dataset: [['name', text], ['description', (value) => text(value) && value.length >= 50 && value.length <= 5000], ['license?', url], ['creator?', (value) => many(value).every((each) => text(each.name))]],
  // Google took its search box out of results in November 2024, and crawlers take the template of an address for an address.
  WebSite: [['name', text], ['url', url], ['potentialAction?', () => false]],
};
RULES.NewsArticle = RULES.Article;

function* objects(value) {
  if (Array.isArray(value)) for (const each of value) yield* objects(each);
  else if (value && typeof value === 'object') {
    yield value;
    for (const each of Object.values(value)) yield* objects(each);
  }
}

function judgeProperties(document) {
  const breaches = [];
  if (document['@context'] !== 'https://schema.org') breaches.push(`@context is ${document['@context']}`);
  for (const each of objects(document)) {
    for (const [rule, test] of RULES[each['@type']] ?? []) {
      const [property, optional] = [rule.replace('?', ''), rule.endsWith('?')];
      if (each[property] === undefined ? !optional : !test(each[property], each))
        breaches.push(`${each['@type']}.${property}: ${JSON.stringify(each[property])?.slice(0, 160)}`);
    }
  }
  return breaches;
}

/** Compiles every document as a literal of its type in schema-dts: unknown words and values of the wrong kind are errors. */
function judgeVocabulary(documents) {
  const name = new URL('vocabulary.ts', import.meta.url).pathname;
  const types = [...new Set(documents.map(({ data }) => data['@type']))];
  const lines = [`import type { WithContext, ${types.map((type) => `${type} as T${type}`).join(', ')} } from 'schema-dts';`,
    ...documents.map(({ data }, index) => `export const d${index}: WithContext<T${data['@type']}> = ${JSON.stringify(data)};`)];
  const options = { strict: true, noEmit: true, skipLibCheck: true, module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext, types: [] };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.getSourceFile = (file, ...rest) => file === name ? ts.createSourceFile(file, lines.join('\n'), ts.ScriptTarget.Latest) : getSourceFile.call(host, file, ...rest);
  host.fileExists = (file) => file === name || fileExists.call(host, file);
  for (const error of ts.getPreEmitDiagnostics(ts.createProgram([name], options, host))) {
    const line = error.file?.fileName === name ? error.file.getLineAndCharacterOfPosition(error.start).line : 0;
    const message = ts.flattenDiagnosticMessageText(error.messageText, ' ').slice(0, 600);
    if (line === 0) throw new Error(message);
    documents[line - 1].breaches.push(`schema.org: ${message}`);
  }
}

const found = new Map();
const answers = new Map();
async function answersWell(link) {
  if (!answers.has(link)) answers.set(link, fetchRaw(link).then(({ status }) => status === 200));
  return answers.get(link);
}

/** Width and height of a JPEG file: what its frame header says. */
function sizeOf(jpeg) {
  for (let at = 2; at + 8 < jpeg.length; at += 2 + jpeg.readUInt16BE(at + 2)) {
    const marker = jpeg[at + 1];
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) return [jpeg.readUInt16BE(at + 7), jpeg.readUInt16BE(at + 5)];
  }
  return [0, 1];
}

async function judgePictures(data, breaches) {
  if (!['NewsArticle', 'Article', 'Event'].includes(data['@type']) || data.image === undefined) return;
  const sizes = await Promise.all(many(data.image).map(async (each) => sizeOf((await fetchRaw(each)).body)));
  for (const ratio of RATIOS)
    if (!sizes.some(([width, height]) => Math.abs(width / height / ratio - 1) < 0.01 && width * height >= LEAST_PIXELS))
      breaches.push(`${data['@type']}.image: none of ${sizes.map((size) => size.join('x')).join(', ')} is ${ratio.toFixed(2)} to 1 and large enough`);
}

/** Questions count only where readers see them. */
function judgeQuestions(data, html, breaches) {
  if (data['@type'] !== 'FAQPage') return;
  const shown = wordsOf(html.replace(/<(script|style)\b.*?<\/\1>/gs, '').replace(/<[^>]*>/g, ' ').replace(/&#x([0-9a-f]+);/gi, (_, code) => String.fromCodePoint(parseInt(code, 16)))
    .replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'));
  for (const { name, acceptedAnswer } of many(data.mainEntity))
    for (const said of [name, acceptedAnswer?.text])
      if (!shown.includes(wordsOf(said))) breaches.push(`FAQPage: readers do not see “${said}”`);
}

const wordsOf = (said) => String(said).split(/\s+/).join(' ').trim();

async function judgeLinks(template, html, documents, breaches) {
  const own = new URL(job.origin).origin;
  const links = new Set(documents.flatMap((data) => [...objects(data)]).flatMap((each) => [...many(each.mainEntityOfPage), ...many(each.image), ...many(each.logo), ...many(each['@type'] === 'ListItem' ? each.item : undefined)])
    .map((each) => each?.url ?? each?.['@id'] ?? each).filter((each) => typeof each === 'string'));
  for (const link of links) {
    if (new URL(link).origin !== own) breaches.push(`${link} is not of this site`);
    else if (!await answersWell(link)) breaches.push(`${link} does not answer`);
  }
  const canonical = /<link rel="canonical" href="([^"]*)"/.exec(html)?.[1];
  if (template.listed && template.status === 200 && canonical !== address(template)) breaches.push(`the canonical address is ${canonical}`);
  for (const [, , other] of html.matchAll(/<link rel="alternate" hreflang="([^"]*)" href="([^"]*)"/g)) {
    const { status, body } = await fetchRaw(other);
    if (status !== 200) breaches.push(`the other language answers ${status}: ${other}`);
    else if (canonical && other !== canonical && !body.toString('utf8').includes(`href="${canonical}"`)) breaches.push(`${other} does not point back`);
  }
}

for (const template of job.templates) {
  const html = (await fetchRaw(address(template))).body.toString('utf8');
  const breaches = [];
  const documents = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(([, json]) => JSON.parse(json)).flatMap((data) => data['@graph']?.map((each) => ({ '@context': data['@context'], ...each })) ?? [data]);
  for (const wanted of template.data ?? []) {
    const [type, property] = wanted.split('.');
    if (!documents.some((data) => data['@type'] === type && (!property || data[property] !== undefined))) breaches.push(`no ${wanted}`);
  }
  for (const data of documents) {
    breaches.push(...judgeProperties(data));
    judgeQuestions(data, html, breaches);
    await judgePictures(data, breaches);
  }
  await judgeLinks(template, html, documents, breaches);
  found.set(template.name, { template: template.name, figures: { documents: documents.length }, breaches, documents });
}
judgeVocabulary([...found.values()].flatMap(({ documents, breaches }) => documents.map((data) => ({ data, breaches }))));
report([tool('typescript'), tool('schema-dts')], [...found.values()].map(({ documents, ...result }) => result));
