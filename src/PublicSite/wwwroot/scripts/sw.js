// Only for readers who keep stories: when the network gives no answer, a kept one does. It keeps nothing by itself (store.js does).
const CACHE = "kept-stories";

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

async function kept(request) {
  const cache = await caches.open(CACHE);
  const found = await cache.match(request, { ignoreVary: true });
  if (found) return found;
  const { pathname } = new URL(request.url);
  if (request.mode === "navigate") {
    const lists = ["/da-luu", "/en/saved"];
    const [own, other] = pathname.startsWith("/en/") ? lists.reverse() : lists;
    return (await cache.match(own, { ignoreVary: true })) ?? cache.match(other, { ignoreVary: true });
  }
  // A picture that was kept in another width or format is better than none.
  if (!pathname.startsWith("/media/")) return undefined;
  const folder = pathname.slice(0, pathname.lastIndexOf("/") + 1);
  const other = (await cache.keys()).find(({ url }) => new URL(url).pathname.startsWith(folder));
  return other && cache.match(other, { ignoreVary: true });
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || new URL(request.url).origin !== self.location.origin) return;
  event.respondWith(fetch(request).catch(async () => (await kept(request)) ?? Response.error()));
});
