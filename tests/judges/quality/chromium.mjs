// The one Chromium of a gate, and pages of it that wait as long as a busy machine needs.
import puppeteer from 'puppeteer-core';
import { address, job } from './job.mjs';

const PATIENCE = 300_000;

export const launch = () => puppeteer.launch({
  executablePath: job.chromium,
  args: job.arguments,
  headless: true,
  protocolTimeout: PATIENCE,
  timeout: PATIENCE,
  waitForInitialPage: true,
});

/** A page of its own browser context: nothing cached, nothing stored. */
export async function openPage(browser, { width = 1440, height = 900, scheme = 'light', contrast = 'no-preference' } = {}) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.setViewport({ width, height });
  const media = { 'prefers-color-scheme': scheme, 'prefers-contrast': contrast, 'prefers-reduced-motion': 'reduce' };
  const devtools = await page.createCDPSession();
  await devtools.send('Emulation.setEmulatedMedia', { features: Object.entries(media).map(([name, value]) => ({ name, value })) });
  return { page, devtools, close: () => context.close() };
}

/** Opens a template and waits until all that it names has come, and what its scripts add: the choice of how to read is the last of it. */
export async function visit(page, template) {
  await page.goto(address(template), { waitUntil: 'load' });
  await page.evaluate(() => document.fonts.ready.then(() => {}));
  if (page.isJavaScriptEnabled()) await page.waitForSelector('.reading');
}
