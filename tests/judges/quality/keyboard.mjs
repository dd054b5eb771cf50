// The Tab key through every template, on a large screen and on one of 320 pixels: each stop can be seen (WCAG 2.4.11), shows that it has the focus (2.4.7),
// and nothing that a mouse can use is left out or traps (2.1.1, 2.1.2).
import { launch, openPage, visit } from './chromium.mjs';
import { job, report } from './job.mjs';

const SIZES = [{ width: 1280, height: 720 }, { width: 320, height: 640 }];
const MOST_STOPS = 2000;

/** In the page, after each press of Tab: what is wrong with the element that has the focus now; null when the round is over. */
function look() {
  const element = document.activeElement;
  globalThis.visited ??= new Set();
  if (!element || element === document.body) return null;
  // A field for a date has several stops of its own.
  if (globalThis.visited.has(element)) return element === globalThis.last && element.type === 'date' ? [] : null;
  globalThis.visited.add(element);
  globalThis.last = element;
  const faults = [];
  const seen = [...element.getClientRects()].some(({ left, right, top, bottom }) => [[0.5, 0.5], [0.1, 0.1], [0.9, 0.1], [0.1, 0.9], [0.9, 0.9]].some(([x, y]) => {
    const hit = document.elementFromPoint(left + (right - left) * x, top + (bottom - top) * y);
    return hit !== null && (element.contains(hit) || (element.labels && [...element.labels].some((label) => label.contains(hit))));
  }));
  if (!seen) faults.push('is hidden while it has the focus');
  const shown = [element, ...element.querySelectorAll('*'), ...(element.labels ?? []), element.closest('form')].filter(Boolean).some((part) => {
    const style = getComputedStyle(part);
    return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none';
  });
  if (!shown) faults.push('does not show that it has the focus');
  return faults.map((fault) => `${element.outerHTML.slice(0, 140)} ${fault}`);
}

/** In the page, at the end: what can be used but was not reached. */
function unreached() {
  return [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')].filter((element) =>
    !globalThis.visited.has(element) && element.tabIndex >= 0 && !element.disabled && element.type !== 'hidden' && !element.closest('[inert]') &&
    element.checkVisibility({ visibilityProperty: true }) && !(element.type === 'radio' && [...globalThis.visited].some((other) => other.type === 'radio' && other.name === element.name)))
    .map((element) => `${element.outerHTML.slice(0, 140)} is not reached by the Tab key`);
}

async function walk(browser, template, size) {
  const { page, close } = await openPage(browser, size);
  try {
    await visit(page, template);
    const breaches = [];
    let stops = 0, left = [];
    // Scripts may show a button behind the one who walks: what is left then is looked for from the beginning once more.
    for (let round = 0; round < 2; round++) {
      for (; stops < MOST_STOPS; stops++) {
        await page.keyboard.press('Tab');
        const faults = await page.evaluate(look);
        if (faults === null) break;
        breaches.push(...faults);
      }
      left = await page.evaluate(unreached);
      if (left.length === 0) break;
      await page.evaluate(() => { globalThis.visited = new Set(); globalThis.last = undefined; document.activeElement?.blur(); });
    }
    return { stops, breaches: [...breaches, ...left].map((breach) => `${size.width}: ${breach}`) };
  } finally {
    await close();
  }
}

const browser = await launch();
try {
  const results = [];
  for (const template of job.templates) {
    const walks = [];
    for (const size of template.distinct ? SIZES : SIZES.slice(0, 1))
      walks.push(await walk(browser, template, size));
    results.push({ template: template.name, figures: { stops: walks[0].stops }, breaches: walks.flatMap((each) => each.breaches) });
  }
  report([{ name: 'Chromium', version: (await browser.version()).split('/')[1] }], results);
} finally {
  await browser.close();
}
