// What it takes to load a template, by Chromium's network log: nothing from elsewhere, HTML + CSS and scripts within their budgets (Brotli), images that know their
// place, nothing that shifts while all of the page is read; and the page without scripts, in Chromium and in w3m.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { launch, openPage, visit } from './chromium.mjs';
import { address, fetchRaw, job, report } from './job.mjs';

const KIB = 1024;
const LARGEST_PAGE = 60 * KIB;
const LARGEST_SCRIPTS = 15 * KIB;
// What is less is 0.000 in every report of cumulative layout shift: a fraction of a pixel by which a text grows.
const LARGEST_SHIFT = 0.0005;
const moved = ({ shifts }) => shifts.reduce((sum, { value }) => sum + value, 0);

/** Loads the template while the network is watched, reads it to its end, and says what moved. */
async function read(browser, template, width) {
  const { page, devtools, close } = await openPage(browser, { width });
  try {
    const requests = [];
    await devtools.send('Network.enable');
    devtools.on('Network.requestWillBeSent', ({ request, type }) => requests.push({ url: request.url, type }));
    await page.evaluateOnNewDocument(() => {
      globalThis.shifts = [];
      new PerformanceObserver((list) => globalThis.shifts.push(...list.getEntries())).observe({ type: 'layout-shift', buffered: true });
    });
    await visit(page, template);
    const found = await page.evaluate(async () => {
      const frame = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight / 2) {
        scrollTo(0, y);
        await frame();
        await Promise.all([...document.images].filter((image) => image.getBoundingClientRect().top < innerHeight * 2).map((image) => image.decode().catch(() => {})));
      }
      await frame();
      const images = [...document.images].map((image) => {
        const faults = [];
        if (!image.getAttribute('width') || !image.getAttribute('height')) faults.push('no dimensions');
        if (image.naturalWidth === 0) faults.push('does not load');
        if (image.src.includes('/media/') && !image.srcset && !image.closest('picture')?.querySelector('source')) faults.push('one size for all screens');
        // What the page itself carries (a blur) asks nothing of the network.
        if (!image.src.startsWith('data:') && image.loading !== 'lazy' && image.getBoundingClientRect().top + scrollY > innerHeight * 2) faults.push('far below, but not lazy');
        return faults.length ? `image ${image.src}: ${faults.join(', ')}` : null;
      }).filter(Boolean);
      return { images, shifts: globalThis.shifts.map(({ value, sources }) => ({ value, nodes: sources.map(({ node }) => node?.nodeType === 1 ? node.outerHTML.slice(0, 100) : String(node?.textContent).slice(0, 60)) })) };
    });
    return { ...found, requests };
  } finally {
    await close();
  }
}

/** The page as a browser without scripts shows it: what is there to press works, and w3m shows all of the text and every link. */
async function readWithoutScripts(browser, template, html) {
  const { page, close } = await openPage(browser, { width: 1280 });
  try {
    await page.setJavaScriptEnabled(false);
    await visit(page, template);
    const { useless, texts, links, empty } = await page.evaluate(() => {
      const visible = (element) => element.checkVisibility({ visibilityProperty: true });
      const texts = [];
      for (const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT); walker.nextNode();)
        if (visible(walker.currentNode.parentElement) && !walker.currentNode.parentElement.closest('script, style, option, textarea, svg'))
          // Narrow cells are broken between words and after slashes, side by side.
          texts.push(...(walker.currentNode.parentElement.closest('table') ? walker.currentNode.data.split(/\s+|(?<=\/)/) : [walker.currentNode.data]));

      return {
        useless: [...document.querySelectorAll('button, a:not([href])')].filter((element) => visible(element) && (element.tagName === 'A' || !element.form)).map((element) => element.outerHTML.slice(0, 120)),
        texts: texts.filter((text) => text.trim()),
        links: [...document.querySelectorAll('main a[href]')].filter(visible).length,
        empty: !document.querySelector('h1')?.textContent.trim(),
      };
    });
    const breaches = useless.map((html) => `without scripts there is no use for ${html}`);
    if (empty) breaches.push('without scripts there is no headline');
    const { stdout } = await runW3m(html);
    const words = (text) => text.replaceAll(/\[\d+\]/g, '').replaceAll(/[\s\u00a0\u00ad\u200b\u2060]+/g, '').normalize('NFC');
    const shown = words(stdout);
    for (const text of texts)
      if (!shown.includes(words(text))) breaches.push(`w3m does not show “${text.trim().slice(0, 80)}”`);
    const numbered = new Set(stdout.match(/\[\d+\]/g)).size;
    if (numbered < links) breaches.push(`w3m numbers ${numbered} links; the main part alone has ${links}`);
    return breaches;
  } finally {
    await close();
  }
}

function runW3m(html) {
  const running = promisify(execFile)('w3m', ['-dump', '-T', 'text/html', '-I', 'UTF-8', '-O', 'UTF-8', '-cols', '80', '-o', 'display_link_number=1', '-o', 'auto_image=0'], { maxBuffer: 1 << 26 });
  running.child.stdin.end(html);
  return running;
}

async function weigh(urls) {
  const answers = await Promise.all([...new Set(urls)].map((url) => fetchRaw(url)));
  return answers.reduce((sum, answer) => sum + answer.bytes, 0);
}

async function judge(browser, template) {
  const breaches = [];
  const narrow = await read(browser, template, 360);
  const wide = await read(browser, template, 1440);
  const own = new URL(job.origin).origin;
  const requests = [...narrow.requests, ...wide.requests].filter(({ url }) => !url.startsWith('data:'));
  for (const url of new Set(requests.map(({ url }) => url).filter((url) => new URL(url).origin !== own)))
    breaches.push(`asks elsewhere: ${url}`);
  const answer = await fetchRaw(address(template));
  const ours = requests.filter(({ url }) => new URL(url).origin === own);
  const styles = await weigh(ours.filter(({ type }) => type === 'Stylesheet').map(({ url }) => url));
  const scripts = await weigh(ours.filter(({ url, type }) => type === 'Script' || /\.m?js(\?|$)/.test(url)).map(({ url }) => url));
  const page = answer.bytes + styles;
  if (page > LARGEST_PAGE) breaches.push(`HTML + CSS are ${page} bytes, more than ${LARGEST_PAGE}`);
  if (scripts > LARGEST_SCRIPTS) breaches.push(`scripts are ${scripts} bytes, more than ${LARGEST_SCRIPTS}`);
  for (const [name, view] of [['360', narrow], ['1440', wide]]) {
    breaches.push(...view.images.map((fault) => `${name}: ${fault}`));
    if (moved(view) >= LARGEST_SHIFT) breaches.push(...view.shifts.map(({ value, nodes }) => `${name}: shifts by ${value.toFixed(4)}: ${nodes.join(' | ')}`));
  }
  const html = answer.body.toString('utf8');
  breaches.push(...await readWithoutScripts(browser, template, html));
  const shift = Math.max(moved(narrow), moved(wide));
  return { template: template.name, figures: { html: answer.bytes, css: styles, scripts, shift: Math.round(shift * 1000) / 1000, requests: new Set(narrow.requests.map(({ url }) => url)).size }, breaches };
}

const browser = await launch();
try {
  const results = [];
  for (const template of job.templates)
    results.push(await judge(browser, template));
  const { stdout } = await promisify(execFile)('w3m', ['-version']);
  report([{ name: 'Chromium', version: (await browser.version()).split('/')[1] }, { name: 'w3m', version: /w3m\/(\S+?),/.exec(stdout)?.[1] ?? stdout.trim() }], results);
} finally {
  await browser.close();
}
