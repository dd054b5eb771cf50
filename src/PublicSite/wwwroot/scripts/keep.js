// “Lưu đọc sau”: keeps this story on the device, to be read without a network.
import { element } from "./elements.js";
import { available, forget, keep, stories } from "./store.js";
import { keptPage, words } from "./words.js";

const button = document.querySelector(".article-tools [data-keep]");
const path = location.pathname;

function show(kept) {
  button.textContent = kept ? words.forget : words.keep;
  button.dataset.keep = kept ? "kept" : "";
}

async function change(told) {
  if (button.dataset.keep === "kept") {
    await forget(path);
    show(false);
    told.replaceChildren(words.forgotten);
    return;
  }
  told.replaceChildren(words.keeping);
  const outcome = await keep(path);
  show(outcome === "kept");
  told.replaceChildren(...(outcome === "kept" ? [words.kept, " ", element("a", { href: keptPage }, words.keptStories)] : [words[outcome] ?? words.failed]));
}

if (button && available) {
  const kept = (await stories()).find((story) => story.path === path);
  show(Boolean(kept));
  button.hidden = false;
  const told = element("span", { role: "status", class: "tool-status" });
  button.after(told);
  button.addEventListener("click", async () => {
    button.disabled = true;
    try {
      await change(told);
    } catch {
      told.replaceChildren(words.failed);
    }
    button.disabled = false;
    button.focus();
  });
  if (kept && navigator.onLine) {
    // A correction since then replaces what is kept; without a network it stays.
    await keep(path, kept.at).catch(() => {});
  }
}
