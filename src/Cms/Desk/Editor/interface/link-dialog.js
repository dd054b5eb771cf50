// A link: to an address, or to an article of the portal found by its headline.
import { button, el } from "../field/dom.js";
import { articles } from "../field/server.js";
import { schema } from "../schema/schema.js";
import { addressOf, linkAround, setLink } from "../writing/links.js";
import { insertCard } from "../writing/commands.js";
import { articleSearch } from "./article-search.js";
import { dialog } from "./dialog.js";

const labelled = (text, input) => el("label", { class: "field" }, text, input);

export async function linkDialog(field) {
  const { state } = field;
  const existing = linkAround(state);
  const chosen = await dialog(existing ? "Sửa liên kết" : "Liên kết", (close) => {
    const words = existing || !state.selection.empty ? null : el("input", { autocomplete: "off", placeholder: "Để trống thì hiện tiêu đề bài hoặc địa chỉ" });
    const target = el("input", { autocomplete: "off", autofocus: true, placeholder: "https://… hoặc vài từ trong tiêu đề bài", spellcheck: "false" });
    const wrong = el("p", { class: "error", role: "alert", hidden: true });
    const now = el("p", { class: "help" });
    const set = (href, title) => close({ href, words: words?.value.trim() || title });
    if (existing) showTarget(existing.mark.attrs.href, target, now);
    const submit = (event) => {
      event.preventDefault();
      const href = addressOf(target.value);
      if (href) { set(href, target.value.trim()); return; }
      wrong.textContent = "Đây chưa phải là địa chỉ. Hãy chọn một bài ở danh sách dưới, hoặc gõ địa chỉ đầy đủ như https://hcmc.gov.vn.";
      wrong.hidden = false;
      target.focus();
    };
    return el("form", { class: "stack", novalidate: true, onsubmit: submit },
      words && labelled("Chữ hiển thị", words),
      labelled("Địa chỉ, hoặc tìm bài của cổng theo tiêu đề", target), now, wrong,
      ...articleSearch(target, (item) => set(`article:${item.id}`, item.headline), (text) => addressOf(text) !== null),
      el("div", { class: "actions" },
        el("button", { class: "primary" }, "Đặt liên kết"),
        existing && button("Bỏ liên kết", () => close({ remove: true }))));
  });
  if (chosen?.remove) field.view.dispatch(state.tr.removeMark(existing.from, existing.to, schema.marks.link));
  else if (chosen) setLink(field.state, field.view.dispatch, chosen.href, chosen.words);
  field.focus();
}

function showTarget(href, input, now) {
  const id = /^article:(.+)$/i.exec(href)?.[1];
  if (!id) { input.value = href; return; }
  now.textContent = "Đang dẫn tới một bài của cổng.";
  articles.get(id).then((item) => { if (item) now.textContent = `Đang dẫn tới bài “${item.headline}”.`; }, (error) => { now.textContent = error.message; });
}

export async function cardDialog(field) {
  const item = await dialog("Thẻ dẫn tới bài khác", (close) => {
    const input = el("input", { autocomplete: "off", autofocus: true, placeholder: "Vài từ trong tiêu đề, có dấu hoặc không" });
    return el("form", { class: "stack", onsubmit: (event) => event.preventDefault() },
      labelled("Tìm bài của cổng", input), ...articleSearch(input, close));
  });
  if (item) field.run(insertCard(item.id));
  else field.focus();
}
