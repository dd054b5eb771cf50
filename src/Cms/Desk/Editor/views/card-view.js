// Another article of the portal, as a card.
import { el } from "../field/dom.js";
import { articles } from "../field/server.js";

export class CardView {
  constructor(node) {
    this.node = node;
    this.title = el("strong", {}, "…");
    this.note = el("span", { class: "quiet" });
    this.dom = el("aside", { class: "article-card", contenteditable: "false" }, el("span", { class: "card-kind" }, "Bài liên quan"), this.title, this.note);
    this.#show();
  }

  update(node) { return node.type === this.node.type && node.attrs.article === this.node.attrs.article; }

  ignoreMutation() { return true; }

  async #show() {
    try {
      const item = await articles.get(this.node.attrs.article);
      this.title.textContent = item?.headline ?? "Không tìm thấy bài này";
      this.note.textContent = item ? (item.isPublic ? "" : "Chưa đăng: bạn đọc chưa thấy thẻ này.") : `Mã bài: ${this.node.attrs.article}`;
    } catch (error) {
      this.title.textContent = error.message;
    }
  }
}
