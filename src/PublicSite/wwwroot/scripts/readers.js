// What pages can do beyond being read. Each part is fetched only by pages that have what it works on.
import "./reading.js";

const parts = [
  [".article-tools", () => import("./story.js")],
  ["form[role=search]", () => import("./suggest.js")],
  [".search-page", () => import("./instant.js")],
  [".cite", () => import("./share.js")],
];

for (const [selector, load] of parts) {
  if (document.querySelector(selector)) load();
}
