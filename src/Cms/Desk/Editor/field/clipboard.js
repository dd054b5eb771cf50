// What comes in by paste and drop, and goes out by copy: Markdown as text, pictures to the library.
import { closeHistory } from "prosemirror-history";
import { Fragment, Slice } from "prosemirror-model";
import { canonical } from "../markdown/canonical.js";
import { Origins } from "../markdown/document.js";
import { schema } from "../schema/schema.js";
import { insertFigures } from "../writing/commands.js";
import { endOfNotes, firstFreeNumber } from "../writing/footnotes.js";
import { clean } from "./server.js";

const { nodes } = schema;

/** The type under which the library's panel drags a picture. */
export const mediaType = "application/x-commsportal-media";

export const clipboard = (field) => ({
  clipboardTextParser: (text, $context, plain) => (plain ? lines(text) : fromMarkdown(text)),
  clipboardTextSerializer: (slice) => toMarkdown(slice),
  transformPasted: (slice) => new Slice(withWholeTables(slice.content), slice.openStart, slice.openEnd),
  handlePaste: (view, event) => paste(field, view, event),
  handleDrop: (view, event, slice, moved) => !moved && drop(field, view, event),
});

function paste(field, view, event) {
  const pictures = picturesIn(event.clipboardData);
  const plain = event.clipboardData?.getData("text/plain") ?? "";
  const html = event.clipboardData?.getData("text/html");
  // Word and browsers offer a picture of the text they copy; then the text is meant.
  if (pictures.length > 0 && !plain) {
    field.open.upload(pictures);
    return true;
  }
  const cleaner = field.textarea.dataset.paste;
  if (!cleaner || view.state.selection.$from.parent.type.spec.code) return false;
  if (!html && mayBeLegacy(plain)) pasteCleaned(field, view, cleaner, paragraphs(plain), plain);
  else if (html && !html.includes("data-pm-slice")) pasteCleaned(field, view, cleaner, html);
  else return false;
  return true;
}

// Bare text in an 8-bit encoding from before Unicode has letters of Latin-1 and none of Vietnamese Unicode; whether it is, the server decides.
const mayBeLegacy = (text) => /[\u00a1-\u00ff]/.test(text) && !/[\u0102\u0103\u0110\u0111\u01a0\u01a1\u01af\u01b0\u0300-\u0323\u1ea0-\u1ef9]/.test(text);

function paragraphs(text) {
  const page = document.implementation.createHTMLDocument();
  for (const line of text.split(/\n+/)) page.body.appendChild(page.createElement("p")).textContent = line;
  return page.body.innerHTML;
}

// The server makes Markdown of what other programs put on the clipboard; where it cannot, the text comes in as the browser reads it. `plain` is the
// text of which the HTML was only made to have it looked at: without anything to tell, it is Markdown as it stands.
async function pasteCleaned(field, view, url, html, plain) {
  const release = field.keepSelection();
  field.open.pasting();
  try {
    const token = field.textarea.form?.elements.namedItem("__RequestVerificationToken")?.value ?? "";
    const { markdown, report } = await clean(url, html, { firstNote: firstFreeNumber(view.state.doc), token });
    field.readMarkdown();
    view.dispatch(insertMarkdown(closeHistory(view.state.tr.setSelection(release())), plain && report.length === 0 ? plain : markdown).scrollIntoView().setMeta("paste", true));
    field.open.pasted(report);
  } catch (error) {
    view.dispatch(closeHistory(view.state.tr.setSelection(release())));
    view.pasteHTML(html);
    field.open.pastedAsIs(error.message);
  }
}

// Notes go to the others, at the end of the text.
function insertMarkdown(tr, markdown) {
  const { content } = fromMarkdown(markdown);
  const isNote = (node) => node.type === nodes.footnote;
  const text = content.content.filter((node) => !isNote(node));
  if (text.length > 0) tr.replaceSelection(Slice.maxOpen(Fragment.from(text)));
  const notes = content.content.filter(isNote);
  return notes.length > 0 ? tr.insert(endOfNotes(tr.doc), notes) : tr;
}

function drop(field, view, event) {
  const pictures = picturesIn(event.dataTransfer);
  const item = event.dataTransfer?.getData(mediaType);
  if (pictures.length === 0 && !item) return false;
  event.preventDefault();
  const place = between(view, event);
  if (item) field.run(insertFigures([{ media: JSON.parse(item).id }], false, place));
  else field.open.upload(pictures, place);
  return true;
}

// The place between two blocks that is nearest to the pointer: no paragraph is parted by what is dropped on it.
function between(view, event) {
  let place = 0;
  view.state.doc.forEach((node, offset) => {
    const box = view.nodeDOM(offset)?.getBoundingClientRect?.();
    if (box && event.clientY > box.top + box.height / 2) place = offset + node.nodeSize;
  });
  return place;
}

const picturesIn = (data) => [...(data?.files ?? [])].filter((file) => file.type.startsWith("image/"));

function lines(text) {
  const paragraphs = text.split(/\n+/).map((line) => nodes.paragraph.create(null, line === "" ? null : schema.text(line)));
  return Slice.maxOpen(Fragment.from(paragraphs));
}

/** Markdown as something to paste. */
export function fromMarkdown(text) {
  const doc = new Origins().read(text.replace(/\r\n?/g, "\n"));
  return Slice.maxOpen(withoutOrigins(doc.content));
}

function toMarkdown(slice) {
  const blocks = blocksOf(slice.content);
  return blocks ? new Origins().write(nodes.doc.create(null, blocks)) : slice.content.textBetween(0, slice.content.size, "\n\n");
}

// Parts of a table or of a quotation are not texts of their own.
function blocksOf(content) {
  const blocks = content.firstChild?.isInline ? Fragment.from(nodes.paragraph.create(null, content)) : withoutOrigins(content);
  return nodes.doc.validContent(blocks) ? blocks : null;
}

const withoutOrigins = (content) => Fragment.fromArray(content.content.map((node) => ("origin" in node.attrs ? node.type.create({ ...node.attrs, origin: null }, node.content, node.marks) : node)));

const withWholeTables = (content) => Fragment.fromArray(content.content.map((node) => (node.type === nodes.table ? canonical(node) : node)));
