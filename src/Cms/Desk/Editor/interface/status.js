// Below the text: how long it is.
import { el } from "../field/dom.js";

const count = (text) => text.split(/\s+/).filter(Boolean).length;
const number = new Intl.NumberFormat("vi-VN");

export function status(field) {
  const words = el("span", { class: "editor-words" });
  const hint = el("span", { class: "editor-hint" }, "Ctrl+/ để xem phím tắt");
  const show = () => {
    const { doc, selection } = field.state;
    const all = count(doc.textBetween(0, doc.content.size, " ", " "));
    const chosen = selection.empty || field.mode === "source" ? 0 : count(doc.textBetween(selection.from, selection.to, " ", " "));
    words.textContent = chosen > 0 ? `${number.format(chosen)} trong ${number.format(all)} chữ` : `${number.format(all)} chữ`;
  };
  field.onChange(show);
  show();
  return el("div", { class: "editor-status" }, words, hint);
}
