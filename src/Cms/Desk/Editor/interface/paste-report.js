// Below the text, after a paste: what of it was changed and what was dropped, until it is closed.
import { button, el } from "../field/dom.js";

const headings = { ToDo: "Bạn cần làm tiếp", Dropped: "Đã bỏ", Changed: "Đã đổi" };

export class PasteReport {
  #field;
  #said = el("p", { class: "editor-report-said", role: "status" });
  #undo = button("Hoàn tác dán", () => this.#takeBack());
  #close = button("Đóng", () => this.#leave());
  #lines = el("div", { class: "editor-report-lines" });
  #pasted = null;

  constructor(field) {
    this.#field = field;
    this.dom = el("section", { class: "editor-report", "aria-label": "Kết quả dán", hidden: true },
      el("div", { class: "editor-report-head" }, this.#said, el("div", { class: "actions" }, this.#undo, this.#close)), this.#lines);
    // Once something else is written, undoing would undo that.
    field.onChange(() => { this.#undo.hidden = field.state.doc !== this.#pasted; });
  }

  wait() { this.#say("Đang làm sạch nội dung dán…", []); }

  /** Shows the lines of a report; one without lines is not worth a word. */
  show(lines) {
    if (lines.length === 0) { this.#hide(); return; }
    const count = (effect) => lines.filter((line) => line.effect === effect).length;
    const parts = [["ToDo", "việc cần làm"], ["Dropped", "mục đã bỏ"], ["Changed", "mục đã đổi"]]
      .filter(([effect]) => count(effect) > 0).map(([effect, name]) => `${count(effect)} ${name}`);
    this.#say(`Đã dán và làm sạch: ${parts.join(", ")}.`, lines);
    this.#offerUndo();
  }

  fail(reason) {
    this.#say(`${reason} Nội dung đã được dán theo cách của trình duyệt, chưa được làm sạch; hãy đọc lại.`, []);
    this.#offerUndo();
  }

  #say(text, lines) {
    this.dom.hidden = false;
    this.#said.textContent = text;
    this.#undo.hidden = true;
    this.#lines.replaceChildren(...Object.entries(headings).flatMap(([effect, heading]) => {
      const own = lines.filter((line) => line.effect === effect);
      return own.length > 0 ? [el("h3", {}, heading), el("ul", {}, ...own.map((line) => el("li", {}, line.text)))] : [];
    }));
    this.#lines.tabIndex = lines.length > 0 ? 0 : -1;
  }

  #offerUndo() {
    this.#pasted = this.#field.state.doc;
    this.#undo.hidden = false;
  }

  #takeBack() {
    this.#field.undo();
    this.#leave();
  }

  #leave() {
    this.#hide();
    this.#field.focus();
  }

  #hide() {
    this.dom.hidden = true;
    this.#said.textContent = "";
  }
}
