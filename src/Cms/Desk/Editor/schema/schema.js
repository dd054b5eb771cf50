// The text as a tree. Everything that stands at the top of a text carries `origin`: the number of the piece of Markdown it was read from.
import { Schema } from "prosemirror-model";
import { tableNodes } from "prosemirror-tables";
import { marks } from "./marks.js";

const origin = { origin: { default: null } };
const words = "(text | footnote_ref)*";

const tables = tableNodes({
  tableGroup: "wide",
  cellContent: words,
  cellAttributes: {
    align: {
      default: null,
      getFromDOM: (dom) => dom.dataset.align || alignments.find((a) => a === (dom.style.textAlign || dom.getAttribute("align"))) || null,
      setDOMAttr: (value, attrs) => { if (value) attrs["data-align"] = value; },
    },
  },
});
const alignments = ["right", "center"];

const block = (spec) => ({ group: "block", ...spec, attrs: { ...origin, ...spec.attrs } });
const wide = (spec) => ({ group: "wide", ...spec, attrs: { ...origin, ...spec.attrs } });

export const schema = new Schema({
  nodes: {
    doc: { content: "(block | wide)+" },
    paragraph: block({ content: "inline*", parseDOM: [{ tag: "p" }], toDOM: () => ["p", 0] }),
    heading: block({
      content: words,
      defining: true,
      attrs: { level: { default: 2 } },
      parseDOM: [1, 2, 3, 4, 5, 6].map((level) => ({ tag: `h${level}`, attrs: { level: Math.max(2, level) } })),
      toDOM: (node) => [`h${node.attrs.level}`, 0],
    }),
    blockquote: block({ content: "block+", defining: true, parseDOM: [{ tag: "blockquote" }], toDOM: () => ["blockquote", 0] }),
    bullet_list: block({
      content: "list_item+",
      attrs: { tight: { default: true } },
      parseDOM: [{ tag: "ul" }],
      toDOM: () => ["ul", 0],
    }),
    ordered_list: block({
      content: "list_item+",
      attrs: { tight: { default: true }, order: { default: 1 } },
      parseDOM: [{ tag: "ol", getAttrs: (dom) => ({ order: dom.start || 1 }) }],
      toDOM: (node) => ["ol", node.attrs.order === 1 ? {} : { start: node.attrs.order }, 0],
    }),
    list_item: { content: "paragraph block*", defining: true, parseDOM: [{ tag: "li" }], toDOM: () => ["li", 0] },
    code_block: block({
      content: "text*",
      marks: "",
      code: true,
      defining: true,
      attrs: { info: { default: "" } },
      parseDOM: [{ tag: "pre", preserveWhitespace: "full" }],
      toDOM: () => ["pre", ["code", 0]],
    }),
    horizontal_rule: block({ parseDOM: [{ tag: "hr" }], toDOM: () => ["hr"] }),
    ...tables,
    table: { ...tables.table, attrs: origin },
    figure: wide({
      attrs: { media: { default: "" }, alt: { default: "" }, caption: { default: "" } },
      draggable: true,
      parseDOM: [{
        tag: "figure[data-media]",
        getAttrs: (dom) => ({ media: dom.dataset.media, alt: dom.dataset.alt ?? "", caption: dom.dataset.caption ?? "" }),
      }],
      toDOM: ({ attrs }) => ["figure", { "data-media": attrs.media, "data-alt": attrs.alt, "data-caption": attrs.caption }],
    }),
    gallery: wide({ content: "figure+", defining: true, parseDOM: [{ tag: "div.gallery" }], toDOM: () => ["div", { class: "gallery" }, 0] }),
    pull_quote: wide({
      content: "paragraph+ attribution",
      defining: true,
      parseDOM: [{ tag: "blockquote.pull-quote", priority: 60 }],
      toDOM: () => ["blockquote", { class: "pull-quote" }, 0],
    }),
    attribution: { content: words, parseDOM: [{ tag: "p.attribution", priority: 60 }], toDOM: () => ["p", { class: "attribution" }, 0] },
    numbers: wide({
      content: "number_item+",
      defining: true,
      parseDOM: [{ tag: "div.numbers" }],
      toDOM: () => ["div", { class: "numbers", role: "list" }, 0],
    }),
    number_item: {
      content: "number_value number_label",
      parseDOM: [{ tag: "div.number-item" }],
      toDOM: () => ["div", { class: "number-item", role: "listitem" }, 0],
    },
    number_value: { content: "text*", marks: "em sub sup del", parseDOM: [{ tag: "p.number-value", priority: 60 }], toDOM: () => ["p", { class: "number-value" }, 0] },
    number_label: { content: words, parseDOM: [{ tag: "p.number-label", priority: 60 }], toDOM: () => ["p", { class: "number-label" }, 0] },
    article_card: wide({
      attrs: { article: {} },
      draggable: true,
      parseDOM: [{ tag: "aside[data-article]", getAttrs: (dom) => ({ article: dom.dataset.article }) }],
      toDOM: (node) => ["aside", { class: "article-card", "data-article": node.attrs.article }],
    }),
    footnote: wide({
      content: "paragraph block*",
      defining: true,
      attrs: { label: {} },
      parseDOM: [{ tag: "div[data-footnote]", getAttrs: (dom) => ({ label: dom.dataset.footnote }) }],
      toDOM: (node) => ["div", { class: "footnote", "data-footnote": node.attrs.label }, 0],
    }),
    source: wide({
      content: "text*",
      marks: "",
      code: true,
      defining: true,
      parseDOM: [{ tag: "pre.source", preserveWhitespace: "full", priority: 60 }],
      toDOM: () => ["pre", { class: "source" }, ["code", 0]],
    }),
    text: { group: "inline" },
    hard_break: { inline: true, group: "inline", selectable: false, parseDOM: [{ tag: "br" }], toDOM: () => ["br"] },
    footnote_ref: {
      inline: true,
      group: "inline",
      attrs: { label: {} },
      parseDOM: [{ tag: "sup[data-note]", priority: 60, getAttrs: (dom) => ({ label: dom.dataset.note }) }],
      toDOM: (node) => ["sup", { class: "footnote-ref", "data-note": node.attrs.label }],
    },
  },
  marks,
});
