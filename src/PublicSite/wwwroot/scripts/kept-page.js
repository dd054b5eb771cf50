// The list of kept stories; it is also what is shown for pages that cannot be had without a network.
import { element } from "./elements.js";
import { available, forget, refresh, stories } from "./store.js";
import { keptPage, language, words } from "./words.js";

const list = document.querySelector(".kept-stories");
const told = document.querySelector(".kept-status");

function row({ path, title, at }) {
  const day = new Date(at).toLocaleDateString(language === "en" ? "en-GB" : "vi-VN", { timeZone: "Asia/Ho_Chi_Minh" });
  const remove = element("button", { type: "button", class: "link-button", "aria-label": `${words.forget}: ${title}` }, words.forget);
  const made = element("li", {}, element("a", { href: path }, title), " ", element("span", { class: "meta" }, `${words.keptOn} ${day}`), " ", remove);
  remove.addEventListener("click", async () => {
    await forget(path);
    told.textContent = `${words.forgotten} ${title}`;
    await fill();
    (list.querySelector("button") ?? document.querySelector("main")).focus();
  });
  return made;
}

async function fill() {
  const all = await stories();
  list.replaceChildren(...all.map(row));
  document.querySelector(".kept-none").hidden = all.length > 0;
}

if (!available) {
  document.querySelector(".kept-without").classList.add("shown");
} else {
  await fill();
  if (location.pathname !== keptPage) {
    told.textContent = words.offline;
  } else if (navigator.onLine) {
    const gone = await refresh();
    if (gone.length > 0) told.textContent = `${words.withdrawn} ${gone.join("; ")}`;
    await fill();
  }
}
