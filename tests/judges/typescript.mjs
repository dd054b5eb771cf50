// node typescript.mjs DESCRIPTION ADDRESS: openapi-typescript makes types of the description, tsc compiles client.ts with them strictly, and the client,
// which is openapi-fetch, reads the API at ADDRESS.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [description, address] = process.argv.slice(2);
const here = dirname(fileURLToPath(import.meta.url));
const bin = (name) => join(here, 'node_modules', '.bin', name);
// Inside this folder, so that the packages are found.
const obj = join(here, 'obj');
mkdirSync(obj, { recursive: true });
const folder = mkdtempSync(join(obj, 'client-'));
try {
  const run = (program, ...args) => execFileSync(program, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8' });
  run(bin('openapi-typescript'), description, '--output', 'api.d.ts');
  copyFileSync(join(here, 'client.ts'), join(folder, 'client.ts'));
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({
    compilerOptions: { strict: true, target: 'es2022', module: 'nodenext', moduleResolution: 'nodenext', types: [], lib: ['es2022', 'dom'] }, files: ['client.ts'],
  }));
  run(bin('tsc'), '--project', '.');
  console.log(run(process.execPath, 'client.js', address).trim());
} catch (failure) {
  console.error(failure.stdout, failure.stderr, failure.message);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
