// node feeds.mjs MANIFEST: rss-parser, feedsmith and ajv read every feed that the manifest names and must find in it what the API says.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import Ajv04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { parseFeed } from 'feedsmith';
import Parser from 'rss-parser';

const schema = (name) => JSON.parse(readFileSync(new URL(`schemas/${name}`, import.meta.url)));
const ajv = addFormats(new Ajv04({ allErrors: true, strict: false }));
ajv.addSchema(schema('feed-1.json'), 'feed-1');
const isJsonFeed = ajv.compile(schema('json-feed-1.1.schema.json'));
const rssParser = new Parser({ customFields: { item: ['media:group'] } });
const moment = (text) => new Date(text).getTime();

const readers = {
  rss: [
    async (text) => (await rssParser.parseString(text)).items.map((item) => ({
      id: item.guid, title: item.title, link: item.link, published: item.isoDate, html: item['content:encoded'],
      picture: item['media:group']?.['media:content']?.find((content) => content.$.isDefault)?.$.url,
    })),
    (text) => (checked(parseFeed(text), 'rss').items ?? []).map((item) => ({
      id: item.guid.value, title: item.title, link: item.link, published: item.pubDate, html: item.content?.encoded, authors: item.dc?.creators,
      updated: item.atom?.updated,
    })),
  ],
  atom: [
    async (text) => (await rssParser.parseString(text)).items.map((item) => ({
      id: item.id, title: item.title, link: item.link, published: item.pubDate, html: item.content,
    })),
    (text) => (checked(parseFeed(text), 'atom').entries ?? []).map((entry) => ({
      id: entry.id, title: entry.title?.value ?? entry.title, link: entry.links.find((link) => link.rel === 'alternate').href,
      published: entry.published, updated: entry.updated, html: entry.content?.value ?? entry.content,
      authors: entry.authors?.map((author) => author.name),
    })),
  ],
  json: [
    (text) => {
      assert.ok(isJsonFeed(JSON.parse(text)), JSON.stringify(isJsonFeed.errors));
      return (checked(parseFeed(text), 'json').items ?? []).map((item) => ({
        id: item.id, title: item.title, link: item.url, published: item.date_published, updated: item.date_modified, html: item.content_html,
        authors: item.authors?.map((author) => author.name), picture: item.image,
      }));
    },
  ],
};

function checked(parsed, format) {
  assert.equal(parsed.format, format);
  return parsed.feed;
}

let articles = 0;
for (const feed of JSON.parse(readFileSync(process.argv[2]))) {
  const text = readFileSync(feed.file, 'utf8');
  for (const [index, read] of readers[feed.format].entries()) {
    const items = (await read(text)) ?? [];
    const where = `${feed.address}, reader ${index}`;
    assert.deepEqual(items.map((item) => item.id), feed.articles.map((article) => article.id), where);
    feed.articles.forEach((article, at) => {
      const item = items[at];
      assert.equal(item.title, article.title, where);
      assert.equal(item.link, article.link, where);
      assert.equal(moment(item.published), moment(article.published), where);
      if ('updated' in item) assert.equal(moment(item.updated), moment(article.updated), where);
      if ('authors' in item) assert.deepEqual(item.authors, article.authors, where);
      if ('picture' in item) assert.equal(item.picture, article.picture ?? undefined, where);
      assert.ok(item.html.includes(article.html), `${where}: the content lacks ${article.html}\n${item.html}`);
      articles++;
    });
  }
}
console.log(`${articles} articles agreed`);
