// A small bar at what the cursor is in: the tools of a table, where a link leads, the words of a footnote.
import { button, el } from "../field/dom.js";
import { articles } from "../field/server.js";
import { schema } from "../schema/schema.js";
import { around, isMarked } from "../writing/commands.js";
import { goToPartner, noteOf } from "../writing/footnotes.js";
import { linkAround } from "../writing/links.js";
import { tableTools } from "../writing/tables.js";
import { iconOf } from "./icons.js";
import { rove } from "./toolbar.js";

const { nodes } = schema;
const safe = /^(https?:\/\/|mailto:|tel:)/i;

export class ContextBar {
  #key = null;
  #tools = [];

  constructor(field) {
    this.field = field;
    this.dom = el("div", { class: "editor-context", role: "toolbar", hidden: true });
    rove(this.dom);
    this.dom.addEventListener("keydown", (event) => { if (event.key === "Escape") { event.stopPropagation(); field.focus(); } });
    // The selection stays where it is when a tool is pressed.
    this.dom.addEventListener("mousedown", (event) => event.preventDefault());
    field.onChange(() => this.update());
    addEventListener("scroll", () => this.#place(), { passive: true, capture: true });
    addEventListener("resize", () => this.#place(), { passive: true });
  }

  update() {
    this.subject = this.field.mode === "visual" ? this.#find() : null;
    const key = this.subject ? `${this.subject.kind}:${this.subject.key}` : null;
    if (key !== this.#key) {
      this.#key = key;
      this.#tools = [];
      if (this.subject) {
        this.dom.setAttribute("aria-label", this.subject.label);
        this.dom.replaceChildren(...this.subject.build());
        const first = this.dom.querySelector("button");
        if (first) first.tabIndex = 0;
      }
    }
    for (const { dom, command } of this.#tools) dom.setAttribute("aria-disabled", String(!command(this.field.state)));
    this.dom.hidden = !this.subject;
    this.#place();
  }

  #find() {
    const { state } = this.field;
    const reference = state.selection.node?.type === nodes.footnote_ref ? state.selection.node : null;
    if (reference) return { kind: "reference", key: reference.attrs.label, at: state.selection.from, label: "Chú thích", build: () => this.#reference(reference) };
    const link = isMarked(state, "link") ? linkAround(state) : null;
    if (link) return { kind: "link", key: link.mark.attrs.href, at: link.from, label: "Liên kết", build: () => this.#link(link.mark.attrs.href) };
    const table = around(state, nodes.table);
    if (table) return { kind: "table", key: table.pos, at: table.pos, whole: true, label: "Bảng", build: () => this.#table() };
    const note = around(state, nodes.footnote);
    if (note) return { kind: "note", key: note.node.attrs.label, at: note.pos, whole: true, label: "Chú thích", build: () => [this.#tool({ word: "Về chỗ được chú thích", label: "Về chỗ được chú thích", command: goToPartner })] };
    return null;
  }

  #table() { return tableTools.map((tool) => this.#tool(tool)); }

  #link(href) {
    const target = safe.test(href) ? el("a", { href, target: "_blank", rel: "noopener noreferrer", tabindex: -1 }, href) : el("span", {}, href);
    const id = /^article:(.+)$/i.exec(href)?.[1];
    if (id) {
      target.textContent = "Bài của cổng";
      articles.get(id).then((item) => { target.textContent = item ? item.headline + (item.isPublic ? "" : " (chưa đăng)") : "Không tìm thấy bài này"; }, (error) => { target.textContent = error.message; });
    }
    target.classList.add("editor-context-text");
    return [target, this.#tool({ word: "Sửa", label: "Sửa liên kết (Ctrl+K)", run: () => this.field.open.link() }), this.#tool({ word: "Bỏ", label: "Bỏ liên kết", run: () => this.#unlink() })];
  }

  #unlink() {
    const { state, view } = this.field;
    const { from, to } = linkAround(state);
    view.dispatch(state.tr.removeMark(from, to, schema.marks.link));
    this.field.focus();
  }

  #reference(reference) {
    const note = noteOf(this.field.state.doc, reference.attrs.label);
    return [
      el("span", { class: "editor-context-text wrap" }, note ? note.node.textContent || "Chú thích còn trống" : "Không có chú thích này"),
      ...(note ? [this.#tool({ word: "Sửa chú thích", label: "Sửa chú thích", command: goToPartner })] : []),
    ];
  }

  #tool({ icon, word, label, command, run }) {
    const dom = button("", () => {
      if (dom.getAttribute("aria-disabled") === "true") return;
      if (run) run(); else this.field.run(command);
    }, { class: "editor-tool", title: label, "aria-label": label, tabindex: -1 });
    dom.append(icon ? iconOf(icon) : word);
    if (command) this.#tools.push({ dom, command });
    return dom;
  }

  // Above what it is about, but never under the bar that stays in sight; below it where there is no room above.
  #place() {
    if (this.dom.hidden) return;
    const { view, surface } = this.field;
    const frame = surface.getBoundingClientRect();
    const found = this.subject.whole ? view.nodeDOM(this.subject.at) : null;
    const box = found?.getBoundingClientRect?.() ?? view.coordsAtPos(this.subject.at);
    const { height, width } = this.dom.getBoundingClientRect();
    const bar = surface.parentElement.querySelector(".editor-bar").getBoundingClientRect();
    const ceiling = Math.max(bar.bottom, frame.top) - frame.top + 4;
    const above = box.top - frame.top - height - 6;
    const top = above >= ceiling ? above : this.subject.whole ? Math.min(ceiling, box.bottom - frame.top - height) : box.bottom - frame.top + 6;
    this.dom.style.top = `${Math.max(2, top) + surface.scrollTop}px`;
    this.dom.style.left = `${Math.max(6, Math.min(box.left - frame.left, frame.width - width - 6))}px`;
  }
}

