// Puts the editor in the place of a plain text area, which stays in the form and keeps the Markdown.
import { Field } from "../field/field.js";
import { el } from "../field/dom.js";
import { ContextBar } from "./context-bar.js";
import { help } from "./help.js";
import { cardDialog, linkDialog } from "./link-dialog.js";
import { choosePicture, closePanel, mediaPanel } from "./media-panel.js";
import { PasteReport } from "./paste-report.js";
import { status } from "./status.js";
import { Toolbar } from "./toolbar.js";
import { uploadInto } from "./upload-dialog.js";
import { WholeScreen } from "./whole-screen.js";

/** @param sourceTools makes a bar for writing Markdown by hand, or null. */
export function mount(textarea, sourceTools = () => null) {
  const open = {
    help: () => { help().then(() => field.focus()); return true; },
    toolbar: () => { toolbar.focus(); return true; },
    whole: () => { whole.toggle(); return true; },
    link: () => { linkDialog(field); return true; },
    card: () => { cardDialog(field); return true; },
    media: () => { mediaPanel(field); return true; },
    nothing: () => closePanel() || whole.leave(),
    choose: () => choosePicture(field),
    upload: (files, place) => { uploadInto(field, files, place); },
    pasting: () => report.wait(),
    pasted: (lines) => report.show(lines),
    pastedAsIs: (reason) => report.fail(reason),
  };
  const dom = el("div", { class: "editor" });
  textarea.before(dom);
  const field = new Field(textarea, open);
  const whole = new WholeScreen(field, dom);
  const toolbar = new Toolbar(field);
  const report = new PasteReport(field);
  const bySource = sourceTools(textarea);
  field.surface.prepend(new ContextBar(field).dom);
  dom.append(toolbar.dom, field.surface, ...(bySource ? [bySource] : []), textarea, status(field), report.dom);
  const show = () => { dom.dataset.mode = field.mode; if (bySource) bySource.hidden = field.mode !== "source"; };
  textarea.hidden = true;
  field.onChange(show);
  show();
  stayBelow(dom);
  leadTo(textarea, field);
  return field;
}

// The bar stays in sight below the page's own bar, however many lines that has.
function stayBelow(dom) {
  const bar = document.querySelector(".save-bar");
  if (!bar) return;
  const set = () => dom.style.setProperty("--bar-top", getComputedStyle(bar).position === "sticky" ? `${bar.offsetHeight - 1}px` : "0px");
  new ResizeObserver(set).observe(bar);
  set();
}

// The label, the list of what is to be mended and the checks' findings lead to what is seen.
function leadTo(textarea, field) {
  const lead = () => {
    field.focus();
    field.surface.parentElement.scrollIntoView({ block: "center" });
  };
  for (const label of textarea.labels ?? []) label.addEventListener("click", () => field.focus());
  textarea.addEventListener("checks:jump", (event) => {
    event.preventDefault();
    field.select(event.detail.from, event.detail.to);
  });
  document.addEventListener("click", (event) => {
    if (event.defaultPrevented || !event.target.closest?.(`a[href="#${CSS.escape(textarea.id)}"]`)) return;
    event.preventDefault();
    lead();
  });
  if (location.hash === `#${textarea.id}`) lead();
}
