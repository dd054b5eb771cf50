// The bar above the text: one stop for the Tab key, arrows go from tool to tool.
import { button, el } from "../field/dom.js";
import { kindOf, setKind } from "../writing/commands.js";
import { iconOf } from "./icons.js";
import { groups, kinds, otherKinds } from "./tools.js";

export class Toolbar {
  #tools = [];

  constructor(field) {
    this.field = field;
    this.kind = this.#kindChoice();
    this.dom = el("div", { class: "editor-bar", role: "toolbar", "aria-label": "Định dạng", "aria-controls": field.view.dom.id },
      this.kind, ...groups.map((tools) => el("div", { class: "editor-group" }, ...tools.map((tool) => this.#tool(tool)))));
    rove(this.dom);
    this.dom.addEventListener("keydown", (event) => {
      if (event.key === "Escape") field.focus();
      if (event.key === "?" && event.target.tagName !== "SELECT") { event.preventDefault(); field.open.help(); }
    });
    field.onChange(() => this.update());
    this.update();
  }

  focus() { (this.dom.querySelector("[tabindex='0']") ?? this.kind).focus(); }

  update() {
    const { state, mode } = this.field;
    const visual = mode === "visual";
    const kind = kindOf(state);
    this.kind.disabled = !visual;
    const known = kinds.some(([value]) => value === kind);
    if (!known) this.kind.lastElementChild.textContent = otherKinds[kind] ?? "–";
    this.kind.value = known ? kind : "";
    for (const { tool, dom } of this.#tools) {
      const able = (tool.always || visual) && (tool.able?.(state) ?? true);
      dom.setAttribute("aria-disabled", String(!able));
      if (tool.toggles) dom.setAttribute("aria-pressed", String(Boolean(tool.active?.(state, this.field))));
    }
  }

  #tool(tool) {
    const title = tool.keys ? `${tool.label} (${tool.keys})` : tool.label;
    const dom = button("", (event) => {
      if (dom.getAttribute("aria-disabled") === "true") return;
      tool.run(this.field, event);
    }, { class: "editor-tool", title, "aria-label": tool.label, "aria-keyshortcuts": tool.keys?.replace("Ctrl", "Control") });
    dom.append(iconOf(tool.icon), ...(tool.word ? [el("span", { class: "editor-word", "aria-hidden": "true" }, tool.word)] : []));
    // The selection stays where it is when a tool is pressed.
    dom.addEventListener("mousedown", (event) => event.preventDefault());
    this.#tools.push({ tool, dom });
    return dom;
  }

  #kindChoice() {
    const choice = el("select", { class: "editor-kind", "aria-label": "Kiểu đoạn", title: "Kiểu đoạn (Ctrl+Alt+0 đến 3)" },
      ...kinds.map(([value, name]) => el("option", { value }, name)), el("option", { value: "", hidden: true }, "–"));
    let byPointer = false;
    choice.addEventListener("pointerdown", () => { byPointer = true; });
    choice.addEventListener("keydown", () => { byPointer = false; });
    choice.addEventListener("change", () => {
      setKind(choice.value)(this.field.state, this.field.view.dispatch);
      if (byPointer) this.field.focus();
    });
    // Not a field of the form.
    choice.addEventListener("input", (event) => event.stopPropagation());
    return choice;
  }
}

/** Makes the controls of a bar one stop for the Tab key. */
export function rove(bar) {
  const all = () => [...bar.querySelectorAll("button, select")].filter((item) => item.offsetParent !== null && !item.disabled);
  const set = (chosen) => { for (const item of bar.querySelectorAll("button, select")) item.tabIndex = item === chosen ? 0 : -1; };
  set(bar.querySelector("select, button"));
  bar.addEventListener("focusin", (event) => set(event.target));
  bar.addEventListener("keydown", (event) => {
    const items = all();
    const at = items.indexOf(event.target);
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: items.length - 1 }[event.key];
    if (to === undefined || at < 0) return;
    event.preventDefault();
    items[(to + items.length) % items.length].focus();
  });
}
