// New pictures: each gets its words before it goes to the library.
import { el } from "../field/dom.js";
import { upload } from "../field/server.js";
import { insertFigures } from "../writing/commands.js";
import { dialog } from "./dialog.js";

/** Asks for the words of new pictures and sends them to the library. Gives what became of them, or null. */
export function uploadDialog(files, { insert = true } = {}) {
  return dialog(files.length > 1 ? `Đưa ${files.length} ảnh vào thư viện` : "Đưa ảnh vào thư viện", (close, dom) => {
    const rows = files.map((file, at) => new Row(file, at));
    const together = el("input", { type: "checkbox", checked: true });
    const said = el("p", { class: "help", role: "status" });
    const send = el("button", { class: "primary" }, insert ? "Đưa vào bài" : "Đưa vào thư viện");
    const later = el("button", { formnovalidate: true, title: "Ảnh chưa có mô tả thì bài chưa trình duyệt được" }, "Bổ sung mô tả sau");
    const submit = async (event) => {
      event.preventDefault();
      send.disabled = later.disabled = true;
      for (const [at, row] of rows.entries()) {
        said.textContent = `Đang tải ảnh ${at + 1} trên ${rows.length}…`;
        if (!(await row.send())) break;
      }
      send.disabled = later.disabled = false;
      said.textContent = "";
      if (rows.every((row) => row.figure)) close({ figures: rows.map((row) => row.figure), together: rows.length > 1 && together.checked });
    };
    dom.addEventListener("close", () => rows.forEach((row) => row.free()));
    return el("form", { class: "stack", onsubmit: submit },
      ...rows.map((row) => row.dom),
      rows.length > 1 && insert ? el("label", { class: "check" }, together, " Đặt cạnh nhau thành một nhóm ảnh") : null,
      said, el("div", { class: "actions" }, send, later));
  }, { wide: files.length > 1 });
}

/** Sends new pictures to the library and puts them into the text, at a place between two blocks or where the cursor is. */
export async function uploadInto(field, files, place = null) {
  const made = await uploadDialog(files);
  if (made) field.run(insertFigures(made.figures, made.together, place));
  else field.focus();
}

class Row {
  constructor(file, at) {
    this.file = file;
    this.url = URL.createObjectURL(file);
    this.alt = el("textarea", { rows: 2, required: true, autofocus: at === 0, maxlength: 1000, placeholder: "Ví dụ: Người dân quét mã ở tủ trả hồ sơ trước trụ sở phường" });
    this.caption = el("input", { autocomplete: "off", maxlength: 1000 });
    this.credit = el("input", { autocomplete: "off", maxlength: 200, placeholder: "Ảnh: …" });
    this.error = el("p", { class: "error", role: "alert", hidden: true });
    const image = el("img", { src: this.url, alt: "" });
    image.addEventListener("error", () => image.replaceWith(el("span", { class: "quiet" }, file.name)));
    this.dom = el("fieldset", { class: "editor-upload" },
      el("legend", { class: "sr" }, `Ảnh ${file.name}`),
      el("div", { class: "editor-upload-image" }, image),
      el("div", { class: "stack" }, this.error,
        el("label", { class: "field" }, "Mô tả ảnh cho người không nhìn thấy", this.alt),
        el("label", { class: "field" }, "Chú thích dưới ảnh", this.caption),
        el("label", { class: "field" }, "Tác giả, nguồn ảnh", this.credit)));
  }

  free() { URL.revokeObjectURL(this.url); }

  async send() {
    if (this.figure) return true;
    const texts = { alt: this.alt.value.trim(), caption: this.caption.value.trim(), credit: this.credit.value.trim() };
    try {
      const item = await upload(this.file, texts);
      // The library had this very file already: its words stay, and those written now belong to this article.
      this.figure = { media: item.id, alt: item.alt === texts.alt ? "" : texts.alt, caption: (item.caption ?? "") === texts.caption ? "" : texts.caption };
      this.error.hidden = true;
      return true;
    } catch (error) {
      this.error.textContent = error.message;
      this.error.hidden = false;
      this.error.scrollIntoView({ block: "nearest" });
      return false;
    }
  }
}
