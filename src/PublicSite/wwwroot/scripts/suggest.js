// Suggestions in search fields: an editable combobox with a list, as ARIA 1.2 describes it.
import { element } from "./elements.js";
import { words } from "./words.js";

const PAUSE_MILLISECONDS = 120;
const known = new Map();

async function suggestionsFor(text, signal) {
  if (!known.has(text)) {
    const answer = await fetch(`/tim-kiem/goi-y?q=${encodeURIComponent(text)}`, { signal });
    if (!answer.ok) return [];
    known.set(text, (await answer.json()).items);
  }
  return known.get(text);
}

class Combobox {
  constructor(form, input) {
    this.form = form;
    this.input = input;
    this.list = element("ul", { role: "listbox", id: `${input.id}-suggestions`, class: "suggestions", "aria-label": words.suggestions, hidden: true });
    this.status = element("span", { role: "status", class: "visually-hidden" });
    form.append(this.list, this.status);
    // A search field may not be a combobox (ARIA in HTML); a text field that says what its keyboard is for may.
    for (const [name, value] of Object.entries({ type: "text", inputmode: "search", role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": this.list.id }))
      input.setAttribute(name, value);
    input.addEventListener("input", () => this.ask());
    input.addEventListener("keydown", (event) => this.press(event));
    input.addEventListener("blur", () => this.close());
    form.addEventListener("submit", () => this.close());
    // Pressing an option must not take the focus from the field.
    this.list.addEventListener("pointerdown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => {
      const option = event.target.closest("[role=option]");
      if (option) this.choose(option);
    });
  }

  get options() {
    return [...this.list.children];
  }

  get active() {
    return this.list.querySelector("[aria-selected=true]");
  }

  ask() {
    clearTimeout(this.timer);
    this.request?.abort();
    const text = this.input.value.trim();
    if (text.length < 2) return this.close();
    this.timer = setTimeout(() => this.show(text), PAUSE_MILLISECONDS);
  }

  async show(text) {
    this.request = new AbortController();
    const { signal } = this.request;
    try {
      const items = await suggestionsFor(text, signal);
      if (!signal.aborted && document.activeElement === this.input) this.fill(items);
    } catch {
      // A later letter took its place, or there is no network: the field is still a field.
      if (!signal.aborted) this.close();
    }
  }

  fill(items) {
    this.items = items;
    this.list.replaceChildren(...items.map(({ text, kind }, index) => element(
      "li",
      { role: "option", id: `${this.list.id}-${index}`, "aria-selected": "false" },
      element("span", {}, text),
      element("span", { class: "kind" }, words.kinds[kind] ?? ""),
    )));
    this.list.hidden = items.length === 0;
    this.input.setAttribute("aria-expanded", String(items.length > 0));
    this.input.removeAttribute("aria-activedescendant");
    this.status.textContent = words.suggestionCount(items.length);
  }

  close() {
    clearTimeout(this.timer);
    this.request?.abort();
    this.list.hidden = true;
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
    this.active?.setAttribute("aria-selected", "false");
    this.status.textContent = "";
  }

  press(event) {
    const { key } = event;
    if (key === "ArrowDown" || key === "ArrowUp") {
      event.preventDefault();
      if (this.list.hidden) this.ask();
      else this.move(key === "ArrowDown" ? 1 : -1);
    } else if (key === "Escape" && !this.list.hidden) {
      event.preventDefault();
      this.close();
    } else if (key === "Enter" && !this.list.hidden && this.active) {
      event.preventDefault();
      this.choose(this.active);
    }
  }

  // Past either end the field itself is active again.
  move(step) {
    const { options } = this;
    const places = options.length + 1;
    const next = (options.indexOf(this.active) + 1 + step + places) % places;
    this.active?.setAttribute("aria-selected", "false");
    const option = options[next - 1];
    if (!option) return this.input.removeAttribute("aria-activedescendant");
    option.setAttribute("aria-selected", "true");
    option.scrollIntoView({ block: "nearest" });
    this.input.setAttribute("aria-activedescendant", option.id);
  }

  choose(option) {
    const { text, kind, path } = this.items[this.options.indexOf(option)];
    this.close();
    if (path && kind !== "query") {
      location.assign(path);
      return;
    }
    this.input.value = text;
    this.form.requestSubmit();
  }
}

for (const form of document.querySelectorAll("form[role=search]")) {
  const input = form.querySelector("input[name=q]");
  if (input) new Combobox(form, input);
}
