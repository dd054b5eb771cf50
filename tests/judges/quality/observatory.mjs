// Every template by Mozilla's HTTP Observatory, over TLS on this machine. The package's scanner knows no ports; so its retriever, its ten tests and its grader are called
// here as its scanner calls them. Before the site stands what stands before it in operation: an end of TLS, and a redirection of what asks without. The certificate is made for
// the run and trusted by it. The list of preloaded hosts, which the package would download, is empty: a bonus of 5 that only a real host can have is not given.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { job, report, tool } from './job.mjs';

const PACKAGE = '@mdn/mdn-http-observatory';
const LOWEST_SCORE = 130;
const source = (path) => new URL(`../node_modules/${PACKAGE}/${path}`, import.meta.url);

/** Runs this script once more, in a process that trusts a certificate made for it. */
function runTrusting() {
  const folder = mkdtempSync(join(tmpdir(), 'observatory-'));
  const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')];
  execFileSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2', '-subj', '/CN=localhost',
    '-addext', 'subjectAltName=DNS:localhost', '-keyout', key, '-out', certificate], { stdio: 'ignore' });
  // Its timeouts are for hosts that may not be there.
  const patience = { ABORT_TIMEOUT: '300000', CLIENT_TIMEOUT: '300000' };
  const trusting = spawn(process.execPath, process.argv.slice(1), { stdio: 'inherit', env: { ...process.env, ...patience, NODE_EXTRA_CA_CERTS: certificate, QUALITY_KEY: key } });
  trusting.on('exit', (code) => {
    rmSync(folder, { recursive: true });
    process.exitCode = code ?? 1;
  });
}

const listening = (server) => new Promise((done) => server.listen(0, '127.0.0.1', () => done(server.address().port)));

async function judge() {
  if (!existsSync(source('conf/hsts-preload.json'))) writeFileSync(source('conf/hsts-preload.json'), '{}');
  const { retrieve } = await import(source('src/retriever/retriever.js'));
  const { ALL_TESTS } = await import(source('src/constants.js'));
  const { MINIMUM_SCORE_FOR_EXTRA_CREDIT } = await import(source('src/grader/charts.js'));
  const { getGradeForScore, getScoreModifier } = await import(source('src/grader/grader.js'));

  const site = new URL(job.secureSite);
  const tls = https.createServer({ key: readFileSync(process.env.QUALITY_KEY), cert: readFileSync(process.env.NODE_EXTRA_CA_CERTS) }, (request, answer) => {
    request.pipe(http.request({ host: site.hostname, port: site.port, path: request.url, method: request.method, headers: request.headers }, (inner) => {
      answer.writeHead(inner.statusCode, inner.headers);
      inner.pipe(answer);
    }));
  });
  const httpsPort = await listening(tls);
  const plain = http.createServer((request, answer) => answer.writeHead(301, { location: `https://localhost:${httpsPort}${request.url}` }).end());
  const httpPort = await listening(plain);

  const results = [];
  for (const template of job.templates) {
    const answers = await retrieve('localhost', { httpPort, httpsPort, path: template.path });
    const tests = ALL_TESTS.map((test) => test(answers)).filter(({ result }) => result);
    const modifiers = tests.map(({ result }) => getScoreModifier(result));
    const sum = (values) => values.reduce((total, value) => total + value, 100);
    const penalised = sum(modifiers.filter((value) => value < 0));
    const { score, grade } = getGradeForScore(penalised >= MINIMUM_SCORE_FOR_EXTRA_CREDIT ? sum(modifiers) : penalised);
    const breaches = score >= LOWEST_SCORE ? [] : [`${score} (${grade}): ${tests.map(({ constructor, result }, index) => `${constructor.name} ${result} ${modifiers[index]}`).join(', ')}`];
    if (answers.responses.auto?.status !== template.status) breaches.push(`answers ${answers.responses.auto?.status} instead of ${template.status}`);
    for (const { constructor, result, pass } of tests)
      if (!pass) breaches.push(`${constructor.name}: ${result}`);
    results.push({ template: template.name, figures: { score }, breaches });
  }
  report([tool(PACKAGE)], results);
  tls.closeAllConnections();
  tls.close();
  plain.closeAllConnections();
  plain.close();
}

if (process.env.QUALITY_KEY) await judge();
else runTrusting();
