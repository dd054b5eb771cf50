// Every template by html-validate and by the W3C's Nu checker (vnu), which looks at all of them in one JVM.
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { HtmlValidate } from 'html-validate/node';
import vnu from 'vnu-jar';
import { address, fetchRaw, job, report, tool } from './job.mjs';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // Whitespace is the renderer's; it is compressed away.
    'no-trailing-whitespace': 'off',
    // Blazor's renderer closes void elements with a slash, which HTML allows and ignores.
    'void-style': 'off',
    // Own files carry the hash of their content in their names.
    'require-sri': ['error', { target: 'crossorigin' }],
    // As HTML has it, not as older HTML had it.
    'valid-id': ['error', { relaxed: true }],
    // A table that scrolls by itself is a region, but no section of the text.
    'prefer-native-element': ['error', { exclude: ['region'] }],
    // How long a title may be is for search engines to cut, and the headline's own affair.
    'long-title': 'off',
  },
});
const folder = mkdtempSync(join(tmpdir(), 'markup-'));
try {
  const found = new Map();
  for (const template of job.templates) {
    const answer = await fetchRaw(address(template));
    const html = answer.body.toString('utf8');
    const breaches = answer.status === template.status ? [] : [`${template.path} answers ${answer.status} instead of ${template.status}`];
    if (/<meta name="robots" content="[^"]*noindex/.test(html) === template.listed)
      breaches.push(template.listed ? 'search engines may not list it' : 'search engines may list it');
    const judged = await validator.validateString(html, `${template.name}.html`);
    for (const message of judged.results.flatMap((result) => result.messages))
      breaches.push(`html-validate ${message.ruleId} at ${message.line}:${message.column}: ${message.message} (${message.selector ?? ''})`);
    writeFileSync(join(folder, `${template.name}.html`), html);
    found.set(template.name, { template: template.name, figures: { htmlValidate: breaches.length, vnu: 0 }, breaches });
  }

  const files = job.templates.map((template) => join(folder, `${template.name}.html`));
  const { stderr } = await promisify(execFile)('java', ['-Xss4m', '-jar', vnu, '--format', 'json', '--exit-zero-always', ...files], { maxBuffer: 1 << 28 });
  for (const message of JSON.parse(stderr).messages) {
    if (message.type === 'info' && message.subType !== 'warning') continue;
    const result = found.get(basename(new URL(message.url).pathname, '.html'));
    result.figures.vnu++;
    result.breaches.push(`vnu ${message.type} at line ${message.lastLine}: ${message.message} (${message.extract ?? ''})`);
  }

  report([tool('html-validate'), tool('vnu-jar')], [...found.values()]);
} finally {
  rmSync(folder, { recursive: true });
}
