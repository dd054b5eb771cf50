// Articles of the portal by words of their headlines, with or without diacritics.
import { button, el } from "../field/dom.js";
import { findArticles } from "../field/server.js";

const pause = 250;

/** Searches while somebody types in `input`, unless `skip` says that the text is something else; `choose` gets the article. */
export function articleSearch(input, choose, skip = () => false) {
  const list = el("ul", { class: "editor-found", "aria-label": "Bài tìm được" });
  const said = el("p", { class: "help", role: "status" });
  let timer = 0;
  let asked = 0;
  const find = async () => {
    const text = input.value.trim();
    const mine = ++asked;
    if (text.length < 2 || skip(text)) { list.replaceChildren(); said.textContent = ""; return; }
    try {
      const items = await findArticles(text);
      if (mine !== asked) return;
      list.replaceChildren(...items.map((item) => el("li", {}, button(item.headline, () => choose(item), { class: "editor-found-item", "data-public": String(item.isPublic) }))));
      said.textContent = items.length > 0 ? `${items.length} bài; chọn một bài để dẫn tới.` : `Không có bài nào khớp “${text}”.`;
    } catch (error) {
      if (mine === asked) said.textContent = error.message;
    }
  };
  input.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(find, pause); });
  input.addEventListener("keydown", (event) => { if (event.key === "ArrowDown") { event.preventDefault(); list.querySelector("button")?.focus(); } });
  list.addEventListener("keydown", (event) => {
    const items = [...list.querySelectorAll("button")];
    const to = items.indexOf(event.target) + ({ ArrowDown: 1, ArrowUp: -1 }[event.key] ?? NaN);
    if (Number.isNaN(to)) return;
    event.preventDefault();
    (to < 0 ? input : items[Math.min(to, items.length - 1)]).focus();
  });
  return [said, list];
}
