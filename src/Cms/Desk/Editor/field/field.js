// The field: the text area that the form sends, and over it the text as it will be seen. The text area always holds the whole Markdown.
import { closeHistory, history, redo, undo } from "prosemirror-history";
import { dropCursor } from "prosemirror-dropcursor";
import { gapCursor } from "prosemirror-gapcursor";
import { EditorState, TextSelection } from "prosemirror-state";
import { tableEditing } from "prosemirror-tables";
import { EditorView } from "prosemirror-view";
import { Origins } from "../markdown/document.js";
import { schema } from "../schema/schema.js";
import { footnoteNumbers } from "../writing/footnotes.js";
import { keys } from "../writing/keys.js";
import { lastLine } from "../writing/last-line.js";
import { rules } from "../writing/rules.js";
import { headedTables } from "../writing/tables.js";
import { fromMarkdown, toMarkdown } from "../writing/text-places.js";
import { el } from "./dom.js";
import { clipboard } from "./clipboard.js";
import { views } from "../views/views.js";

// What is typed as Markdown is read when the typist pauses.
const pause = 250;

export class Field {
  #origins = new Origins();
  #listeners = [];
  #timer = 0;
  #writing = false;
  #sourceChanged = false;
  #kept = new Set();

  /** @param open what opens dialogs for this field */
  constructor(textarea, open) {
    this.textarea = textarea;
    this.open = open;
    this.mode = "visual";
    this.surface = el("div", { class: "editor-surface" });
    this.view = new EditorView(this.surface, {
      state: EditorState.create({ doc: this.#origins.read(this.markdown), plugins: this.#plugins() }),
      attributes: this.#attributes(),
      nodeViews: views(this),
      dispatchTransaction: (tr) => this.#dispatch(tr),
      ...clipboard(this),
    });
    textarea.addEventListener("input", () => this.#typed());
    textarea.addEventListener("keydown", (event) => this.#sourceKey(event));
    textarea.addEventListener("beforeinput", (event) => this.#sourceUndo(event));
    textarea.form?.addEventListener("submit", () => this.readMarkdown(), { capture: true });
  }

  get markdown() { return this.textarea.value; }

  get state() { return this.view.state; }

  /** Calls back after every change of text, selection or mode. */
  onChange(listener) { this.#listeners.push(listener); }

  /** Runs a command of ProseMirror on the text as it is seen. */
  run(command) {
    // Only a text that has the focus is scrolled to its cursor.
    this.view.focus();
    return command(this.state, this.view.dispatch, this.view);
  }

  /** Remembers what is selected while the text goes on changing; what is given releases it and says where it is now. */
  keepSelection() {
    const kept = { bookmark: this.state.selection.getBookmark() };
    this.#kept.add(kept);
    return () => {
      this.#kept.delete(kept);
      return kept.bookmark.resolve(this.state.doc);
    };
  }

  undo() { this.readMarkdown(); undo(this.state, this.view.dispatch); }

  redo() { this.readMarkdown(); redo(this.state, this.view.dispatch); }

  focus() {
    if (this.mode === "visual") this.view.focus();
    else this.textarea.focus();
  }

  /** Shows the text, or its Markdown, with the cursor at the same place. */
  show(mode) {
    if (mode === this.mode) return;
    if (mode === "source") {
      const place = this.#placeInMarkdown();
      this.#switch(mode);
      this.textarea.focus();
      this.textarea.setSelectionRange(place, place);
      scrollTo(this.textarea, place);
    } else {
      this.readMarkdown();
      const place = this.textarea.selectionStart;
      this.#switch(mode);
      this.#selectAt(place);
      this.view.focus();
    }
    this.#changed();
  }

  /** Selects a run of the Markdown where it is seen, and brings it into view. */
  select(from, to) {
    if (this.mode === "source") {
      this.textarea.focus();
      this.textarea.setSelectionRange(from, to);
      scrollTo(this.textarea, from);
      return;
    }
    this.readMarkdown();
    this.view.focus();
    this.#selectAt(from, to);
    const { node } = this.view.domAtPos(this.state.selection.from);
    (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).scrollIntoView({ block: "center" });
  }

  /** Reads what was typed as Markdown, or came into the text area by another way. */
  readMarkdown() {
    clearTimeout(this.#timer);
    if (this.#origins.write(this.state.doc) === this.markdown) return;
    this.#replaceAll(this.#origins.read(this.markdown));
  }

  #replaceAll(doc) {
    this.#writing = true;
    this.view.dispatch(this.state.tr.replaceWith(0, this.state.doc.content.size, doc.content));
    this.#writing = false;
  }

  #plugins() {
    return [
      rules(),
      ...keys(this.open),
      history({ depth: 500 }),
      dropCursor({ class: "drop-cursor", width: 3, color: false }),
      gapCursor(),
      tableEditing(),
      headedTables(),
      lastLine(),
      footnoteNumbers(),
    ];
  }

  #attributes() {
    const { textarea } = this;
    const label = textarea.labels?.[0];
    if (label && !label.id) label.id = `${textarea.id}-label`;
    // On the whole screen the label takes no part, and still it names the field.
    if (label) textarea.setAttribute("aria-labelledby", label.id);
    const given = (name) => (textarea.getAttribute(name) ? { [name]: textarea.getAttribute(name) } : {});
    return {
      id: `${textarea.id}-text`,
      class: "prose",
      role: "textbox",
      "aria-multiline": "true",
      ...(label ? { "aria-labelledby": label.id } : { "aria-label": textarea.getAttribute("aria-label") ?? "Văn bản" }),
      ...given("aria-describedby"),
      ...given("aria-invalid"),
      spellcheck: "true",
      translate: "no",
    };
  }

  #dispatch(tr) {
    const state = this.view.state.apply(tr);
    for (const kept of this.#kept) kept.bookmark = kept.bookmark.map(tr.mapping);
    this.view.updateState(state);
    if (tr.docChanged && !this.#writing) this.#write(this.#origins.write(state.doc));
    if (this.mode === "visual" && !this.#writing) this.#leftMarkdown(tr.docChanged);
    this.#changed();
  }

  #write(text) {
    if (text === this.markdown) return;
    const before = this.markdown;
    this.textarea.value = text;
    if (this.mode === "source") {
      const place = endOfChange(before, text);
      this.textarea.setSelectionRange(place, place);
    }
    this.#writing = true;
    this.textarea.dispatchEvent(new Event("input", { bubbles: true }));
    this.#writing = false;
  }

  #typed() {
    if (this.#writing) return;
    clearTimeout(this.#timer);
    if (this.mode === "source") this.#timer = setTimeout(() => this.readMarkdown(), pause);
    else this.readMarkdown();
  }

  #sourceKey(event) {
    const letter = event.key.toLowerCase();
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.isComposing) return;
    if (letter === "z" || letter === "y") {
      event.preventDefault();
      if (letter === "y" || event.shiftKey) this.redo(); else this.undo();
    } else if (letter === "/") {
      event.preventDefault();
      this.open.help();
    }
  }

  #sourceUndo(event) {
    if (event.inputType !== "historyUndo" && event.inputType !== "historyRedo") return;
    event.preventDefault();
    if (event.inputType === "historyUndo") this.undo(); else this.redo();
  }

  #switch(mode) {
    this.mode = mode;
    this.view.dispatch(closeHistory(this.state.tr));
    this.surface.hidden = mode === "source";
    this.textarea.hidden = mode === "visual";
  }

  #placeInMarkdown() {
    const { $head } = this.state.selection;
    const index = $head.index(0);
    let place = 0;
    for (const part of this.#origins.parts(this.state.doc)) {
      place += part.gap.length;
      if (part.offset === $head.posAtIndex(index, 0)) {
        const seen = this.state.doc.textBetween(part.offset, Math.max($head.pos, part.offset));
        return place + toMarkdown(part.text, seen, seen.length);
      }
      place += part.text.length;
    }
    return place;
  }

  #selectAt(place, end = place) {
    const from = this.#positionOf(place);
    const to = end > place ? this.#positionOf(end) : from;
    const { doc, tr } = this.state;
    const selection = to > from ? TextSelection.between(doc.resolve(from), doc.resolve(to)) : TextSelection.near(doc.resolve(from));
    this.view.dispatch(tr.setSelection(selection).scrollIntoView());
  }

  // Where a place of the Markdown is seen; past the last block it is the end.
  #positionOf(place) {
    let at = 0;
    for (const part of this.#origins.parts(this.state.doc)) {
      at += part.gap.length;
      if (place <= at + part.text.length) return within(part, fromMarkdown(part.text, part.node.textContent, Math.max(0, place - at)));
      at += part.text.length;
    }
    return TextSelection.atEnd(this.state.doc).head;
  }

  // A block of Markdown that was changed may have become one that is understood.
  #leftMarkdown(changed) {
    const { $from } = this.state.selection;
    const within = $from.depth > 0 && $from.node(1).type === schema.nodes.source;
    if (within) this.#sourceChanged ||= changed;
    if (within || !this.#sourceChanged) return;
    this.#sourceChanged = false;
    const place = this.#placeInMarkdown();
    this.#replaceAll(this.#origins.read(this.markdown));
    this.#selectAt(place);
  }

  #changed() {
    for (const listener of this.#listeners) listener();
  }
}

function within({ node, offset }, characters) {
  let left = characters;
  let place = null;
  node.descendants((child, pos) => {
    if (place !== null || !child.isText) return place === null;
    if (left <= child.text.length) place = offset + 1 + pos + left;
    left -= child.text.length;
    return false;
  });
  return place ?? offset + Math.min(1, node.content.size);
}

function endOfChange(before, after) {
  let same = 0;
  while (same < Math.min(before.length, after.length) && before.at(-1 - same) === after.at(-1 - same)) same++;
  let start = 0;
  while (start < Math.min(before.length, after.length) && before[start] === after[start]) start++;
  return Math.max(after.length - same, Math.min(start, after.length));
}

// Text areas do not scroll to their cursor by themselves when it is set.
function scrollTo(textarea, place) {
  const line = textarea.value.slice(0, place).split("\n").length;
  const height = Number.parseFloat(getComputedStyle(textarea).lineHeight) || 24;
  textarea.scrollTop = Math.max(0, line * height - textarea.clientHeight / 2);
}
