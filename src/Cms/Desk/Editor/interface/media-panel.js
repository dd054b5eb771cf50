// The library beside the text: a picture is clicked or dragged into it.
import { button, el, icon } from "../field/dom.js";
import { mediaType } from "../field/clipboard.js";
import { findMedia } from "../field/server.js";
import { insertFigures } from "../writing/commands.js";
import { X } from "lucide";
import { uploadDialog, uploadInto } from "./upload-dialog.js";

const pause = 250;
let open = null;

/** Shows the library for a field; what is chosen goes to where the cursor is. */
export function mediaPanel(field) {
  if (open?.field === field && !open.done) { open.search.focus(); return; }
  open?.close();
  open = new Panel(field, "Ảnh trong thư viện", (item) => field.run(insertFigures([{ media: item.id }], false)));
}

/** Lets one picture be chosen. Gives it, or null. */
export function choosePicture(field) {
  return new Promise((resolve) => {
    open?.close();
    open = new Panel(field, "Chọn ảnh khác", (item) => { open.done = null; resolve(item); open.close(); }, resolve);
  });
}

/** Closes the library if it is open, and says whether it was. */
export function closePanel() {
  const was = open !== null;
  open?.close();
  return was;
}

class Panel {
  constructor(field, title, choose, done = null) {
    Object.assign(this, { field, choose, done });
    this.search = el("input", { type: "search", placeholder: "Tên, mô tả, chú thích, nguồn", "aria-label": "Tìm ảnh trong thư viện", autocomplete: "off" });
    this.list = el("ul", { class: "editor-media" });
    this.said = el("p", { class: "help", role: "status" });
    const file = el("input", { type: "file", multiple: !done, hidden: true, accept: "image/jpeg,image/png,image/webp,image/gif,image/avif,image/heic" });
    const leave = button("", () => this.close(), { class: "editor-close", "aria-label": "Đóng thư viện", title: "Đóng (Esc)" });
    leave.append(icon(X));
    this.dom = el("aside", { class: "editor-panel", "aria-label": title },
      el("div", { class: "editor-dialog-head" }, el("h2", {}, title), leave),
      el("div", { class: "find" }, this.search, button("Tải ảnh lên", () => file.click(), { class: "small" }), file),
      el("p", { class: "help" }, done ? "Bấm vào ảnh để chọn." : "Bấm vào ảnh để đặt ở chỗ con trỏ, hoặc kéo ảnh vào bài."),
      this.said, this.list);
    file.addEventListener("change", () => this.#upload([...file.files]));
    this.dom.addEventListener("keydown", (event) => { if (event.key === "Escape") { event.stopPropagation(); this.close(); } });
    for (const name of ["input", "change"]) this.dom.addEventListener(name, (event) => event.stopPropagation());
    this.search.addEventListener("input", () => { clearTimeout(this.timer); this.timer = setTimeout(() => this.#find(), pause); });
    document.body.append(this.dom);
    this.search.focus();
    this.#find();
  }

  close() {
    clearTimeout(this.timer);
    this.dom.remove();
    this.done?.(null);
    open = null;
    this.field.focus();
  }

  async #find() {
    const text = this.search.value.trim();
    try {
      const items = await findMedia(text);
      if (text !== this.search.value.trim()) return;
      this.list.replaceChildren(...items.map((item) => this.#item(item)));
      this.said.textContent = items.length > 0 ? "" : text ? `Không có ảnh nào khớp “${text}”.` : "Thư viện chưa có ảnh nào.";
    } catch (error) {
      this.said.textContent = error.message;
    }
  }

  #item(item) {
    const picture = button("", () => this.choose(item), { class: "editor-media-item", title: item.fileName, draggable: "true" });
    picture.append(el("img", { src: item.thumb, alt: item.alt || item.fileName, loading: "lazy", draggable: "false" }), el("span", { "aria-hidden": "true" }, item.caption || item.alt || item.fileName));
    picture.addEventListener("dragstart", (event) => {
      event.dataTransfer.setData(mediaType, JSON.stringify({ id: item.id }));
      event.dataTransfer.effectAllowed = "copy";
    });
    return el("li", {}, picture);
  }

  async #upload(files) {
    if (files.length === 0) return;
    if (!this.done) { uploadInto(this.field, files); return; }
    const made = await uploadDialog(files, { insert: false });
    if (made) this.choose({ id: made.figures[0].media, ...made.figures[0] });
  }
}
