// axe on every template: light and dark, 320 pixels (which is also 400 % zoom of 1280) to 3840, strong contrast, links and controls hovered and focused; and body
// text (paragraphs that are no labels) by the enhanced contrast of WCAG's level AAA. Also: nothing moves when motion should be reduced, and nothing is wider than a screen of 320 pixels.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { launch, openPage, visit } from './chromium.mjs';
import { inPairs, job, report, tool } from './job.mjs';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const COLOURS = { runOnly: { type: 'rule', values: ['color-contrast'] } };
const VIEWS = [
  { name: 'light 1440', width: 1440, scheme: 'light', options: {} },
  { name: 'dark 320', width: 320, scheme: 'dark', options: {} },
  { name: 'light 320', width: 320, scheme: 'light', options: COLOURS },
  { name: 'dark 3840', width: 3840, scheme: 'dark', options: { runOnly: { type: 'rule', values: ['color-contrast', 'target-size', 'scrollable-region-focusable'] } } },
  { name: 'more contrast', width: 768, scheme: 'light', contrast: 'more', options: COLOURS },
];

const describe = (view) => ({ id, nodes }) => nodes.map((node) => `${view}: ${id} at ${node.target.join(' ')}: ${node.html.slice(0, 160)} ${node.any[0]?.message ?? node.all[0]?.message ?? ''}`);

async function violations(page, options, context) {
  const { violations } = await page.evaluate((context, options) => globalThis.axe.run(context ?? document, { resultTypes: ['violations'], ...options }), context, options);
  return violations;
}

/** Puts every link and control into states that a mouse or a keyboard would. */
async function force(devtools, states) {
  await devtools.send('DOM.enable');
  await devtools.send('CSS.enable');
  const { root } = await devtools.send('DOM.getDocument', { depth: 0 });
  const { nodeIds } = await devtools.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector: 'a[href], button, input, select, textarea, summary' });
  for (const nodeId of nodeIds)
    await devtools.send('CSS.forcePseudoState', { nodeId, forcedPseudoClasses: states });
}

async function judge(browser, template) {
  const breaches = [];
  let rules = 0;
  for (const view of VIEWS) {
    const { page, devtools, close } = await openPage(browser, view);
    try {
      await visit(page, template);
      await page.evaluate(source);
      breaches.push(...(await violations(page, view.options)).flatMap(describe(view.name)));
      rules++;
      if (view.width === 320) {
        const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth
          ? [...document.querySelectorAll('body *')].filter((element) => element.getBoundingClientRect().right > innerWidth + 1).slice(0, 3).map((element) => element.outerHTML.slice(0, 120)) : []);
        if (wide.length) breaches.push(`${view.name}: wider than the screen: ${wide.join(' ')}`);
        const moving = await page.evaluate(() => document.getAnimations().filter((animation) => animation.effect.getComputedTiming().duration > 10).length);
        if (moving) breaches.push(`${view.name}: ${moving} animations although motion is to be reduced`);
      }
      if (view.options === COLOURS || view.width === 1440) {
        const enhanced = await violations(page, { runOnly: { type: 'rule', values: ['color-contrast-enhanced'] }, rules: { 'color-contrast-enhanced': { enabled: true } } }, 'main p:not(.kicker)');
        breaches.push(...enhanced.flatMap(describe(`${view.name}, AAA`)));
      }
      if (view.name !== 'light 320' && view.name !== 'dark 3840') {
        for (const states of [['hover'], ['focus', 'focus-visible']]) {
          await force(devtools, states);
          breaches.push(...(await violations(page, COLOURS)).flatMap(describe(`${view.name}, ${states[0]}`)));
        }
      }
    } finally {
      await close();
    }
  }
  return { template: template.name, figures: { violations: breaches.length, views: rules }, breaches };
}

const browser = await launch();
try {
  report([tool('axe-core')], await inPairs(job.templates, (template) => judge(browser, template)));
} finally {
  await browser.close();
}
