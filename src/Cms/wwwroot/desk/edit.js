// The edit form with a script: rows without reloading, filters, choices, a Markdown toolbar, and nothing typed is ever lost.
import { enhanceRows } from "./edit-rows.js";
import { enhanceChoices } from "./edit-choices.js";
import { enhanceMarkdown } from "./edit-markdown.js";
import { keepDrafts } from "./edit-drafts.js";

for (const form of document.querySelectorAll("form[data-article-form]")) {
  const touched = keepDrafts(form);
  enhanceRows(form, touched, (added) => enhance(added, touched));
  enhance(form, touched);
  saveByKeyboard(form);
}

function enhance(root, touched) {
  enhanceChoices(root, touched);
  enhanceMarkdown(root, touched);
  enhanceTerms(root);
  for (const field of root.querySelectorAll("[data-count]:not([data-count=''])")) count(field);
}

// Long taxonomies get a filter; the summary follows what is ticked.
function enhanceTerms(root) {
  for (const details of root.querySelectorAll("details[data-terms]")) {
    const list = details.querySelector(".terms-list");
    const labels = [...list.querySelectorAll("label")];
    const chosen = details.querySelector(".terms-chosen");
    list.addEventListener("change", () => {
      const names = labels.filter((l) => l.querySelector("input").checked).map((l) => l.textContent.trim().replace(/\s+/g, " "));
      chosen.textContent = names.length ? names.join(", ") : "chưa chọn";
    });
    if (labels.length < 10) continue;
    const filter = document.createElement("input");
    filter.type = "search";
    filter.className = "terms-filter";
    filter.placeholder = "Lọc, có dấu hoặc không";
    filter.setAttribute("aria-label", "Lọc " + details.querySelector(".terms-title").textContent.trim());
    filter.addEventListener("input", () => {
      const words = fold(filter.value).split(/\s+/).filter(Boolean);
      for (const label of labels) {
        const text = fold(label.textContent);
        label.hidden = !label.querySelector("input").checked && !words.every((word) => text.includes(word));
      }
    });
    filter.addEventListener("keydown", (event) => { if (event.key === "Enter") event.preventDefault(); });
    list.before(filter);
  }
}

// How long a text is, in characters and words, and how long it may be.
function count(field) {
  const most = Number(field.dataset.count);
  const counter = document.createElement("p");
  counter.className = "counter";
  const show = () => {
    const words = field.value.trim().split(/\s+/).filter(Boolean).length;
    counter.textContent = `${words} chữ · ${field.value.length}/${most} ký tự`;
    counter.classList.toggle("over", field.value.length > most);
  };
  field.addEventListener("input", show);
  field.after(counter);
  show();
}

function saveByKeyboard(form) {
  form.addEventListener("keydown", (event) => {
    if (event.key.toLowerCase() !== "s" || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    event.preventDefault();
    form.requestSubmit(form.querySelector("button[name=do][value=save]"));
  });
}

export function fold(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase();
}
