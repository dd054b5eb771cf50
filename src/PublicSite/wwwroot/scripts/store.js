// Stories that the reader keeps on this device. Only they are kept, with what their pages need; corrections replace them, withdrawals end them.
import { keptPage } from "./words.js";

const CACHE = "kept-stories";
const MOST = 50;

// One change of what is kept at a time, in all windows: what a reader removes is not put back by a refresh that had begun before.
const alone = (work) => navigator.locks.request(CACHE, work);

export const available = "caches" in globalThis && "serviceWorker" in navigator;

// What a page of ours needs to be shown: its own files, and the pictures that this device chose.
function needsOf(page, shown) {
  const files = [...page.querySelectorAll("link[rel=stylesheet], link[rel=preload], link[rel=icon], script[src]")]
    .map((link) => link.getAttribute("href") ?? link.getAttribute("src"));
  const modules = performance.getEntriesByType("resource").map(({ name }) => name).filter((name) => name.includes("/assets/"));
  const pictures = shown ? [...document.querySelectorAll("main img")].map((image) => image.currentSrc || image.src) : [];
  return [...new Set([...files, ...modules, ...pictures].map((address) => new URL(address, location.href)))]
    .filter(({ origin, pathname }) => origin === location.origin && !pathname.startsWith("/sw.js"));
}

async function keepNeeds(cache, page, shown) {
  const known = new Set((await cache.keys()).map(({ url }) => url));
  await Promise.all(needsOf(page, shown).filter(({ href }) => !known.has(href)).map(async (address) => {
    const answer = await fetch(address);
    if (answer.ok) await cache.put(address, answer);
  }));
}

async function keepPage(cache, path, at) {
  // Asked for anew past the browser's own cache; and not counted as a reading.
  const answer = await fetch(path, { cache: "no-cache", headers: { Purpose: "prefetch" } });
  if (answer.status === 404 || answer.status === 410) {
    await cache.delete(path, { ignoreVary: true });
    return "gone";
  }
  if (!answer.ok) return "failed";
  const html = await answer.text();
  const page = new DOMParser().parseFromString(html, "text/html");
  const title = page.querySelector("h1")?.textContent.trim() ?? path;
  const headers = new Headers(answer.headers);
  headers.delete("Content-Encoding");
  headers.delete("Content-Length");
  headers.set("X-Kept-Title", encodeURIComponent(title));
  if (at) headers.set("X-Kept-At", at);
  await cache.put(path, new Response(html, { headers }));
  await keepNeeds(cache, page, path === location.pathname);
  return "kept";
}

export async function stories() {
  if (!(await caches.has(CACHE))) return [];
  const cache = await caches.open(CACHE);
  const found = await Promise.all((await cache.keys()).map(async (request) => [request, await cache.match(request)]));
  return found
    .filter(([, answer]) => answer.headers.has("X-Kept-At"))
    .map(([request, { headers }]) => ({
      path: new URL(request.url).pathname,
      title: decodeURIComponent(headers.get("X-Kept-Title")),
      at: headers.get("X-Kept-At"),
    }))
    .sort((a, b) => b.at.localeCompare(a.at));
}

// “kept”, “full”, “gone” or “failed”.
export const keep = (path, at = new Date().toISOString()) => alone(async () => {
  const all = await stories();
  if (all.length >= MOST && !all.some((story) => story.path === path)) return "full";
  await navigator.serviceWorker.register("/sw.js");
  await navigator.serviceWorker.ready;
  const cache = await caches.open(CACHE);
  const outcome = await keepPage(cache, path, at);
  if (outcome === "kept") await keepPage(cache, keptPage);
  return outcome;
});

// The last story takes everything with it, the worker too.
async function endIfEmpty() {
  if ((await stories()).length > 0) return false;
  await caches.delete(CACHE);
  const worker = await navigator.serviceWorker.getRegistration("/");
  await worker?.unregister();
  return true;
}

export const forget = (path) => alone(async () => {
  const cache = await caches.open(CACHE);
  await cache.delete(path, { ignoreVary: true });
  await endIfEmpty();
});

// Asks again for what is kept; a story that was withdrawn is not kept any longer. Returns the titles of those.
export async function refresh() {
  const gone = [];
  try {
    for (const { path, title } of await stories()) {
      await alone(async () => {
        const story = (await stories()).find((kept) => kept.path === path);
        if (story && (await keepPage(await caches.open(CACHE), path, story.at)) === "gone") gone.push(title);
      });
    }
    await alone(async () => {
      if ((await caches.has(CACHE)) && !(await endIfEmpty())) await keepPage(await caches.open(CACHE), keptPage);
    });
  } catch {
    // The network went away: what is kept stays.
  }
  return gone;
}
