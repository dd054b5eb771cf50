// A client of the delivery API, typed by its description: reads a page of articles, the newest of them whole, and the log; and is refused properly.
import createClient from 'openapi-fetch';
import type { components, paths } from './api.js';

declare const process: { argv: string[] };

const api = createClient<paths>({ baseUrl: process.argv[2].replace(/\/$/, '') });

function must<T>(answer: { data?: T; error?: components['schemas']['ProblemDetails'] }): T {
  if (answer.data === undefined) throw new Error(`${answer.error?.code}: ${answer.error?.title}`);
  return answer.data;
}

const page = must(await api.GET('/api/v1/articles', { params: { query: { limit: 2, type: ['news'] } } }));
const total: number = page.total;
const first: components['schemas']['ArticleSummary'] = page.items[0];
const article = must(await api.GET('/api/v1/articles/{id}', { params: { path: { id: first.id } } }));
if (article.headline !== first.headline || article.body.html.length === 0) throw new Error('not the article of the list');

const changes = must(await api.GET('/api/v1/changes', { params: { query: { limit: 1 } } }));
const sequence: number = changes.items[0].sequence;

const { error } = await api.GET('/api/v1/articles/{id}', { params: { path: { id: '00000000-0000-7000-8000-000000000000' } } });
if (error?.code !== 'not-found') throw new Error(`not refused: ${JSON.stringify(error)}`);

console.log(`read ${article.id} of ${total}, log from ${sequence}`);
