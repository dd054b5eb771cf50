// What pages can do beyond being read. Each part is fetched only by pages that have what it works on, and once the page itself has come: reading waits for none.
// The choice of colours and sizes comes last, so that whoever sees it has all the rest.
const parts = [
  [".article-tools", () => import("./story.js")],
  ["form[role=search]", () => import("./suggest.js")],
  [".search-page", () => import("./instant.js")],
  [".cite", () => import("./share.js")],
];

async function begin() {
  await Promise.allSettled(parts.filter(([selector]) => document.querySelector(selector)).map(([, load]) => load()));
  await import("./reading.js");
}

if (document.readyState === "complete") begin();
else addEventListener("load", begin, { once: true });
