// The portal's Markdown as src/Cms/Markdown reads it: CommonMark without HTML, pipe tables, footnotes, ~~ ~ ^, and the ::: directives.
import MarkdownIt from "markdown-it";
import { directives } from "./directives.js";
import { footnotes } from "./footnotes.js";
import { spans } from "./spans.js";

const dialect = new MarkdownIt({ html: false, linkify: false, typographer: false }).disable(["strikethrough"]).use(directives).use(footnotes).use(spans);

// Addresses are kept as they were written; the renderer judges them.
dialect.validateLink = () => true;
dialect.normalizeLink = (url) => url;
dialect.normalizeLinkText = (text) => text;

/** What texts can refer to: link definitions and footnotes by label. Reading adds to it. */
export const world = () => ({ references: {}, notes: {} });

/** The tokens of a text, in a world that it adds its own definitions to. */
export const tokens = (text, env = world()) => dialect.parse(text, env);

/** The tokens of what stands within a directive or a footnote; characters that were named stay apart from those that were typed. */
export function tokensWithin(text, env) {
  dialect.core.ruler.disable("text_join");
  try {
    return dialect.parse(text, { ...env, within: true });
  } finally {
    dialect.core.ruler.enable("text_join");
  }
}
