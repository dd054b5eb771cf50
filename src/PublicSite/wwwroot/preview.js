// A draft in the desk's frame: says how far it is scrolled, and goes there again when it is shown anew. Only the desk may frame it.
if (window.parent !== window) {
  addEventListener("message", ({ source, data }) => {
    if (source === window.parent && typeof data?.scroll === "number") scrollTo({ top: data.scroll, behavior: "instant" });
  });
  addEventListener("scroll", () => window.parent.postMessage({ scroll: scrollY }, "*"), { passive: true });
  window.parent.postMessage({ ready: true }, "*");
}
