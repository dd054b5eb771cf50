// Bundles the editor, and puts the reference of the APIs beside it: node build.mjs OUT. Exit code 3 says that the packages of the lock file could not be had.
import { createHash } from "node:crypto";
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const packages = join(here, "node_modules");
const stamp = join(packages, ".lock-hash");

function restore() {
  const lock = createHash("sha256").update(readFileSync(join(here, "package-lock.json"))).digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lock) return;
  const npm = spawnSync("npm", ["ci", "--no-audit", "--no-fund", "--ignore-scripts", "--prefer-offline", "--fetch-retries=1", "--fetch-timeout=60000"], { cwd: here, encoding: "utf8" });
  if (npm.error || npm.status !== 0) {
    console.error(npm.error?.message ?? npm.stderr);
    process.exit(3);
  }
  writeFileSync(stamp, lock);
}

async function bundle(out) {
  const { build } = await import("esbuild");
  mkdirSync(out, { recursive: true });
  const made = mkdtempSync(join(out, ".new-"));
  try {
    const { metafile } = await build({
      absWorkingDir: here,
      entryPoints: { editor: "index.js", "editor-style": "styles/editor.css" },
      outdir: made,
      bundle: true,
      minify: true,
      format: "esm",
      target: "es2022",
      legalComments: "none",
      metafile: true,
      logLevel: "warning",
    });
    writeFileSync(join(made, "editor-licences.txt"), licences(metafile));
    // The script last: it is what the build looks at.
    for (const file of ["editor-licences.txt", "editor-style.css", "editor.js"]) renameSync(join(made, file), join(out, file));
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
}

// What the packages ask to be said with them.
function licences(metafile) {
  const names = new Set(Object.keys(metafile.inputs).map((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path.split(sep).join("/"))?.[1]).filter(Boolean));
  return [...names].sort().map((name) => {
    const { version, license } = JSON.parse(readFileSync(join(packages, name, "package.json"), "utf8"));
    const file = ["LICENSE", "LICENSE.md", "LICENSE.txt", "license"].map((f) => join(packages, name, f)).find((path) => existsSync(path));
    return `${name} ${version} (${license})\n\n${file ? readFileSync(file, "utf8").trim() : ""}\n`;
  }).join("\n----\n\n");
}

// The human reference of the APIs is somebody else's program, taken as it is.
function copyReference(out) {
  const from = join(packages, "swagger-ui-dist");
  for (const file of ["swagger-ui-bundle.js", "swagger-ui.css"]) copyFileSync(join(from, file), join(out, file));
  copyFileSync(join(from, "swagger-ui-bundle.js.LICENSE.txt"), join(out, "swagger-ui-licences.txt"));
}

const out = join(process.cwd(), relative(process.cwd(), process.argv[2]));
restore();
mkdirSync(out, { recursive: true });
copyReference(out);
await bundle(out);
