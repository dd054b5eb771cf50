// A few templates as pictures of half size, compared with those kept in the baseline: so coarsely that fonts may be drawn a little differently, and finely enough
// that a page which lost its style, its picture or its order is seen. With `renew` the pictures are written instead. What shows a moment is left blank.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { launch, openPage, visit } from './chromium.mjs';
import { job, report, tool } from './job.mjs';

/** Sensitivity to colour, 0 to 1, and the share of pixels that may differ. */
const THRESHOLD = 0.2;
const LARGEST_SHARE = 0.15;

async function shoot(browser, template, width, scheme) {
  const { page, close } = await openPage(browser, { width, height: 1000, scheme });
  try {
    await page.setViewport({ width, height: 1000, deviceScaleFactor: 0.5 });
    // Twice: the second time all fonts are at hand when the text is drawn first.
    await visit(page, template);
    await visit(page, template);
    await page.evaluate(async () => {
      for (const element of document.querySelectorAll('time')) element.style.visibility = 'hidden';
      await Promise.all([...document.images].filter((image) => image.getBoundingClientRect().top < innerHeight).map((image) => image.decode().catch(() => {})));
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    });
    return PNG.sync.read(Buffer.from(await page.screenshot()));
  } finally {
    await close();
  }
}

function compare(picture, file) {
  if (!existsSync(file)) return { share: 1, breaches: ['has no picture in the baseline: .ci/quality baseline makes it'] };
  const kept = PNG.sync.read(readFileSync(file));
  if (kept.width !== picture.width || kept.height !== picture.height) return { share: 1, breaches: ['has another size than the picture of the baseline'] };
  const share = pixelmatch(kept.data, picture.data, undefined, kept.width, kept.height, { threshold: THRESHOLD }) / (kept.width * kept.height);
  return { share, breaches: share <= LARGEST_SHARE ? [] : [`${(share * 100).toFixed(1)} % of its pixels differ from the baseline; if it should look so now: .ci/quality baseline`] };
}

const browser = await launch();
try {
  const results = [];
  for (const [index, template] of job.templates.entries()) {
    const { width, scheme } = job.views[index];
    const picture = await shoot(browser, template, width, scheme);
    const file = join(job.folder, `${template.name}-${width}-${scheme}.png`);
    if (job.renew) writeFileSync(file, PNG.sync.write(picture, { colorType: 2, deflateLevel: 9 }));
    const { share, breaches } = compare(picture, file);
    results.push({ template: template.name, figures: { different: Math.round(share * 1000) / 10 }, breaches });
  }
  report([tool('pixelmatch')], results);
} finally {
  await browser.close();
}
