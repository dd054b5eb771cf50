// “Cách đọc”: the reader chooses the colours of pages and the size of text. begin.js applies the choice before the first paint.
import { closesLikeMenus, element } from "./elements.js";
import { keptPage, words } from "./words.js";

const page = document.documentElement;

function choose(name, value) {
  if (value) page.dataset[name] = value;
  else delete page.dataset[name];
  try {
    localStorage.setItem("reading", JSON.stringify({ theme: page.dataset.theme, text: page.dataset.text }));
  } catch {
    // The browser keeps nothing for this site: the choice holds for this page.
  }
}

function choices(name, legend, values) {
  const chosen = page.dataset[name] ?? values[0][0];
  const rows = values.map(([value, title]) => {
    const input = element("input", { type: "radio", name: `reading-${name}`, value, checked: value === chosen });
    input.addEventListener("change", () => choose(name, value));
    return element("label", {}, input, title);
  });
  return element("fieldset", {}, element("legend", {}, legend), ...rows);
}

const tools = document.querySelector(".masthead-tools");
if (tools) {
  const panel = element(
    "div",
    { class: "reading-panel" },
    choices("theme", words.colours, [["", words.asDevice], ["light", words.light], ["dark", words.dark], ["contrast", words.contrast]]),
    choices("text", words.textSize, [["1", words.normal], ["2", words.large], ["3", words.largest]]),
    element("p", {}, words.keptHere),
    element("p", {}, element("a", { href: keptPage }, words.keptStories)),
  );
  const sign = element("span", { class: "reading-sign", "aria-hidden": "true" }, "Aa");
  const summary = element("summary", {}, sign, element("span", { class: "reading-name" }, words.reading));
  tools.prepend(element("li", { class: "reading-tool" }, closesLikeMenus(element("details", { class: "reading" }, summary, panel))));
}
