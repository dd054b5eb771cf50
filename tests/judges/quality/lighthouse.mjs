// Every template by Lighthouse, mobile, with its simulated throttling of network and processor: 100 in all four categories.
//
// The simulation multiplies the processor time that it observed, so a slow or busy machine would be blamed on the page. Lighthouse's own benchmark is
// therefore run before each visit, and the multiplier set to what makes this machine, as it is at that moment, the phone that is meant: by the table of
// the calculator that Lighthouse's documentation of throttling names, and never above the standard 4. A page has three tries at a perfect score.
//
// The simulation also takes from what it observed which downloads were over before the first paint. On a machine that paints late all of them are, which says nothing of the
// page: when even the best try painted later than PROMPT, from this machine to this machine, the score of performance need not be 100 but LOWEST_UNPROMPT. What the score
// is made of (bytes, shifts, what blocks) is judged exactly by loading.mjs everywhere.
import lighthouse from 'lighthouse';
import { pageFunctions } from 'lighthouse/core/lib/page-functions.js';
import { launch } from './chromium.mjs';
import { address, job, report, tool } from './job.mjs';

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
const TRIES = 3;
const PATIENCE = 300_000;
/** Milliseconds to the first paint as observed, without any throttling; a few dozen on a machine that is not busy. */
const PROMPT = 100;
const LOWEST_UNPROMPT = 80;
const STANDARD = { rttMs: 150, throughputKbps: 1638.4, requestLatencyMs: 562.5, downloadThroughputKbps: 1474.56, uploadThroughputKbps: 675, cpuSlowdownMultiplier: 4 };

function multiplierFor(benchmark) {
  if (benchmark >= 1300) return Math.min(4, 3 + (benchmark - 1300) / 233);
  if (benchmark >= 800) return 2 + (benchmark - 800) / 500;
  if (benchmark >= 150) return 1 + (benchmark - 150) / 650;
  return benchmark / 150;
}

function skipped(template) {
  const audits = ['full-page-screenshot', 'screenshot-thumbnails'];
  // What is not for search engines cannot be good for them in these respects.
  if (template.listed === false) audits.push('is-crawlable');
  if (template.status !== 200) audits.push('is-crawlable', 'http-status-code', 'errors-in-console');
  return audits;
}

async function judge(browser, template) {
  const page = await browser.newPage();
  try {
    const benchmark = await page.evaluate(`(${pageFunctions.computeBenchmarkIndex})()`);
    const { lhr } = await lighthouse(address(template), undefined, {
      extends: 'lighthouse:default',
      settings: {
        onlyCategories: CATEGORIES,
        skipAudits: skipped(template),
        throttlingMethod: 'simulate',
        throttling: { ...STANDARD, cpuSlowdownMultiplier: multiplierFor(benchmark) },
        maxWaitForFcp: PATIENCE,
        maxWaitForLoad: PATIENCE,
        disableFullPageScreenshot: true,
        ignoreStatusCode: true,
      },
    }, page);
    return { lhr, benchmark };
  } finally {
    await page.close();
  }
}

function result(template, { lhr, benchmark }) {
  const breaches = lhr.runtimeError ? [`${lhr.runtimeError.code}: ${lhr.runtimeError.message}`] : [];
  const figures = {};
  const observed = lhr.audits.metrics?.details?.items?.[0]?.observedFirstContentfulPaint ?? 0;
  for (const name of CATEGORIES) {
    const category = lhr.categories[name];
    figures[name] = Math.round((category.score ?? 0) * 100);
    if (category.score === 1 || (name === 'performance' && observed > PROMPT && figures[name] >= LOWEST_UNPROMPT)) continue;
    const failed = category.auditRefs.filter(({ id, weight }) => weight > 0 && lhr.audits[id].score !== null && lhr.audits[id].score < 1)
      .map(({ id }) => `${id} ${lhr.audits[id].displayValue ?? ''} ${JSON.stringify(lhr.audits[id].details?.items?.slice(0, 3) ?? '').slice(0, 600)}`);
    breaches.push(`${name} ${figures[name]}: ${failed.join('; ')}`);
  }
  for (const [name, audit] of [['firstContentfulPaint', 'first-contentful-paint'], ['largestContentfulPaint', 'largest-contentful-paint'], ['totalBlockingTime', 'total-blocking-time'], ['speedIndex', 'speed-index']])
    figures[name] = Math.round(lhr.audits[audit]?.numericValue ?? 0);
  figures.observedFirstContentfulPaint = observed;
  figures.benchmark = Math.round(benchmark);
  figures.slowdown = Math.round(lhr.configSettings.throttling.cpuSlowdownMultiplier * 100) / 100;
  return { template: template.name, figures, breaches };
}

const browser = await launch();
try {
  const results = [];
  for (const template of job.templates) {
    let best;
    for (let tries = 0; tries < TRIES && !(best?.breaches.length === 0 && best.figures.performance === 100); tries++) {
      const found = result(template, await judge(browser, template));
      if (!best || found.breaches.length < best.breaches.length || found.figures.performance > best.figures.performance) best = found;
    }
    results.push(best);
  }
  report([tool('lighthouse')], results);
} finally {
  await browser.close();
}
