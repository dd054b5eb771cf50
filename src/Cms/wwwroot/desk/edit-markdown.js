// Markdown is written as it will be seen, by the editor that the page names; where there is none, or it does not load, in the plain
// field with a small toolbar. That types what a person would type, so that undoing works.
const tools = [
  { label: "Đậm", key: "b", run: (t) => wrap(t, "**", "chữ đậm") },
  { label: "Nghiêng", key: "i", run: (t) => wrap(t, "*", "chữ nghiêng") },
  { label: "Đề mục", run: (t) => prefix(t, "## ") },
  { label: "Danh sách", run: (t) => prefix(t, "- ") },
  { label: "Liên kết", key: "k", run: link },
  { label: "Trích dẫn", run: (t) => block(t, ":::quote\n", "Câu trích dẫn\n— Họ tên, chức vụ", "\n:::") },
  { label: "Con số", run: (t) => block(t, ":::numbers\n", "- **98%** hồ sơ đúng hạn", "\n:::") },
  { label: "Bảng", run: (t) => block(t, "", "| Cột một | Cột hai |\n|---|---|\n| … | … |", "") },
];

export function enhanceMarkdown(root, touched) {
  for (const text of root.querySelectorAll("textarea[data-markdown]")) {
    const bar = plainTools(text, touched);
    visualEditor(text.dataset.editor)
      .then(({ mount }) => mount(text, () => bar))
      .catch((error) => {
        if (text.dataset.editor) console.error("The visual editor did not load; the plain field works.", error);
        text.before(bar);
      });
  }
}

const visualEditor = (url) => (url ? import(url) : Promise.reject(new Error("This build has no visual editor.")));

function plainTools(text, touched) {
  const bar = document.createElement("div");
  bar.className = "toolbar";
  bar.setAttribute("role", "toolbar");
  bar.setAttribute("aria-label", "Định dạng Markdown");
  tools.forEach((tool, index) => {
    const button = document.createElement("button");
    Object.assign(button, { type: "button", textContent: tool.label, tabIndex: index === 0 ? 0 : -1 });
    if (tool.key) button.title = `Ctrl+${tool.key.toUpperCase()}`;
    button.addEventListener("click", () => { tool.run(text); touched(); });
    bar.append(button);
  });
  bar.addEventListener("keydown", rove);
  text.addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    const tool = tools.find((t) => t.key === event.key.toLowerCase());
    if (!tool) return;
    event.preventDefault();
    tool.run(text);
    touched();
  });
  return bar;
}

// One stop for the Tab key; arrows go from button to button.
function rove(event) {
  if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
  const buttons = [...event.currentTarget.children];
  const at = buttons.indexOf(document.activeElement);
  const next = buttons[(at + (event.key === "ArrowRight" ? 1 : buttons.length - 1)) % buttons.length];
  buttons.forEach((b) => { b.tabIndex = b === next ? 0 : -1; });
  next.focus();
  event.preventDefault();
}

function type(text, from, to, insert, selectFrom, selectTo) {
  text.focus();
  text.setSelectionRange(from, to);
  // The only way to change a text area that its undo history knows of.
  if (!document.execCommand("insertText", false, insert)) text.setRangeText(insert, from, to, "end");
  text.setSelectionRange(selectFrom, selectTo);
}

function wrap(text, mark, sample) {
  const { selectionStart: from, selectionEnd: to, value } = text;
  const inner = value.slice(from, to) || sample;
  type(text, from, to, mark + inner + mark, from + mark.length, from + mark.length + inner.length);
}

function prefix(text, mark) {
  const from = text.value.lastIndexOf("\n", text.selectionStart - 1) + 1;
  const lines = text.value.slice(from, text.selectionEnd).split("\n").map((line) => (line.startsWith(mark) ? line.slice(mark.length) : mark + line));
  const insert = lines.join("\n");
  type(text, from, text.selectionEnd, insert, from, from + insert.length);
}

function block(text, before, sample, after) {
  const { selectionStart: from, selectionEnd: to, value } = text;
  const inner = value.slice(from, to) || sample;
  const lead = from === 0 || value.slice(0, from).endsWith("\n\n") ? "" : value[from - 1] === "\n" ? "\n" : "\n\n";
  const start = from + lead.length + before.length;
  type(text, from, to, `${lead}${before}${inner}${after}\n\n`, start, start + inner.length);
}

function link(text) {
  const { selectionStart: from, selectionEnd: to, value } = text;
  const inner = value.slice(from, to) || "chữ liên kết";
  const address = "https://";
  type(text, from, to, `[${inner}](${address})`, from + inner.length + 3, from + inner.length + 3 + address.length);
}
