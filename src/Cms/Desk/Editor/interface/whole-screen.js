// Writing with nothing else in sight: the editor covers the page, and the rest of the page takes no part.
export class WholeScreen {
  #field;
  #dom;
  #silenced = [];

  constructor(field, dom) {
    this.#field = field;
    this.#dom = dom;
    dom.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && !event.defaultPrevented && !event.isComposing) this.leave();
    });
  }

  toggle() {
    if (!this.leave()) this.#enter();
  }

  /** Says whether there was anything to leave. */
  leave() {
    if (!this.#field.isWhole) return false;
    for (const other of this.#silenced) other.inert = false;
    this.#silenced = [];
    this.#set(false);
    return true;
  }

  #enter() {
    for (let part = this.#dom; part !== document.body; part = part.parentElement) {
      for (const other of part.parentElement.children) {
        if (other === part || other.inert || other.matches("script, dialog, .editor-panel")) continue;
        other.inert = true;
        this.#silenced.push(other);
      }
    }
    this.#set(true);
  }

  #set(whole) {
    this.#field.isWhole = whole;
    this.#dom.classList.toggle("whole", whole);
    document.documentElement.classList.toggle("editor-whole", whole);
    this.#field.focus();
    this.#field.view.dispatch(this.#field.state.tr.scrollIntoView());
  }
}
