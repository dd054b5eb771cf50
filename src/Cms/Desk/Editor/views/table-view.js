// A table in a frame of its own that scrolls sideways.
import { el } from "../field/dom.js";

export class TableView {
  constructor(node) {
    this.node = node;
    this.contentDOM = el("tbody");
    this.dom = el("div", { class: "table-frame" }, el("table", {}, this.contentDOM));
  }

  update(node) {
    if (node.type !== this.node.type) return false;
    this.node = node;
    return true;
  }

  ignoreMutation(mutation) {
    return mutation.type === "attributes" && !this.contentDOM.contains(mutation.target);
  }
}
