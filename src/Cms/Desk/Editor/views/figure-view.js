// A picture of the library as readers will see it, with the two texts that it needs.
import { NodeSelection } from "prosemirror-state";
import { button, el } from "../field/dom.js";
import { media } from "../field/server.js";

const hints = { caption: "Ai, ở đâu, đang làm gì", alt: "Tả ngắn gọn những gì có trong ảnh; cần có trước khi trình duyệt" };

export class FigureView {
  constructor(node, view, place, field) {
    Object.assign(this, { node, view, place, field });
    this.image = el("div", { class: "figure-image" });
    this.caption = this.#text("caption");
    this.alt = this.#text("alt");
    this.described = true;
    this.texts = el("div", { class: "figure-texts" }, el("label", {}, "Chú thích ảnh", this.caption), el("label", {}, "Mô tả cho người không nhìn thấy ảnh", this.alt));
    this.tools = el("div", { class: "figure-tools" },
      button("Đổi ảnh", () => this.#replace(), { class: "small" }),
      button("Thêm ảnh bên cạnh", () => this.#addBeside(), { class: "small" }),
      button("Bỏ ảnh", () => this.#remove(), { class: "small" }));
    this.dom = el("figure", { class: "figure-block", contenteditable: "false" }, this.image, this.texts, this.tools);
    this.#show();
  }

  update(node) {
    if (node.type !== this.node.type) return false;
    const other = node.attrs.media !== this.node.attrs.media;
    this.node = node;
    if (other) this.#show();
    this.#fill(this.caption, node.attrs.caption);
    this.#fill(this.alt, node.attrs.alt);
    this.#warn();
    return true;
  }

  selectNode() { this.dom.classList.add("ProseMirror-selectednode"); }

  deselectNode() { this.dom.classList.remove("ProseMirror-selectednode"); }

  stopEvent(event) {
    return this.texts.contains(event.target) || this.tools.contains(event.target);
  }

  ignoreMutation() { return true; }

  #text(name) {
    const area = el("textarea", { rows: 1, placeholder: hints[name], class: "figure-text" });
    area.value = this.node.attrs[name];
    area.addEventListener("input", () => this.#set({ [name]: area.value.replace(/\n/g, " ") }));
    area.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.isComposing) return;
      event.preventDefault();
      this.#leave();
    });
    return area;
  }

  // A text that somebody is typing in, perhaps with an input method, is not touched.
  #fill(area, text) {
    if (area.value.replace(/\n/g, " ") !== text && area.getRootNode().activeElement !== area) area.value = text;
  }

  #warn() { this.dom.classList.toggle("undescribed", !this.described && this.node.attrs.alt.trim() === ""); }

  #set(attrs) {
    this.view.dispatch(this.view.state.tr.setNodeMarkup(this.place(), null, { ...this.node.attrs, ...attrs }));
  }

  #leave() {
    const { state } = this.view;
    this.view.dispatch(state.tr.setSelection(NodeSelection.create(state.doc, this.place())));
    this.view.focus();
  }

  async #replace() {
    const chosen = await this.field.open.choose();
    if (chosen) this.#set({ media: chosen.id, alt: "", caption: "" });
  }

  // Pictures side by side are a gallery.
  async #addBeside() {
    const chosen = await this.field.open.choose();
    if (!chosen) return;
    const { state } = this.view;
    const { figure, gallery } = state.schema.nodes;
    const place = this.place();
    const end = place + this.node.nodeSize;
    const added = figure.create({ media: chosen.id });
    const inGallery = state.doc.resolve(place).parent.type === gallery;
    this.view.dispatch(inGallery ? state.tr.insert(end, added) : state.tr.replaceWith(place, end, gallery.create(null, [this.node, added])));
  }

  #remove() {
    const place = this.place();
    const { state } = this.view;
    const parent = state.doc.resolve(place).parent;
    const whole = parent.type.name === "gallery" && parent.childCount === 1;
    this.view.dispatch(state.tr.delete(whole ? place - 1 : place, place + this.node.nodeSize + (whole ? 1 : 0)));
    this.view.focus();
  }

  async #show() {
    const id = this.node.attrs.media;
    this.image.replaceChildren(el("span", { class: "quiet" }, "Đang tải ảnh…"));
    const say = (text) => this.image.replaceChildren(el("span", { class: "figure-missing" }, text));
    try {
      const item = await media.get(id);
      if (id !== this.node.attrs.media) return;
      if (!item?.large) { say("Ảnh này không có trong thư viện; bạn đọc sẽ không thấy gì ở đây."); return; }
      this.image.replaceChildren(el("img", { src: item.large, alt: "", draggable: "false" }), ...(item.credit ? [el("span", { class: "figure-credit" }, item.credit)] : []));
      // Left empty, the library's own words are shown to readers.
      this.caption.placeholder = item.caption || hints.caption;
      this.alt.placeholder = item.alt || hints.alt;
      this.described = item.alt !== "";
      this.#warn();
    } catch (error) {
      say(error.message);
    }
  }
}
