// A dialog over the page: opens, is answered or closed, and gives the focus back.
import { button, el } from "../field/dom.js";
import { icon } from "../field/dom.js";
import { X } from "lucide";

let last = 0;

/** Shows a dialog. `build(close)` gives its content; the promise has what `close` was called with, or null. */
export function dialog(title, build, { wide = false } = {}) {
  return new Promise((resolve) => {
    const id = `editor-dialog-${++last}`;
    let result = null;
    const close = (value) => { result = value ?? null; dom.close(); };
    const leave = button("", () => close(null), { class: "editor-close", "aria-label": "Đóng", title: "Đóng (Esc)" });
    leave.append(icon(X));
    const dom = el("dialog", { class: wide ? "editor-dialog wide" : "editor-dialog", "aria-labelledby": id },
      el("div", { class: "editor-dialog-head" }, el("h2", { id }, title), leave));
    dom.append(build(close, dom));
    dom.addEventListener("close", () => { dom.remove(); resolve(result); });
    // What is typed here is not part of the article's form.
    for (const name of ["input", "change", "submit"]) dom.addEventListener(name, (event) => event.stopPropagation());
    document.body.append(dom);
    dom.showModal();
    dom.querySelector("[autofocus]")?.focus();
  });
}
