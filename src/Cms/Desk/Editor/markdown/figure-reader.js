// An image of the library alone in its paragraph is a figure.
import { schema } from "../schema/schema.js";
import { isGuid } from "./directives.js";
import { Unsupported } from "./inline-reader.js";

const scheme = /^media:/i;

/** The image that is all there is in a paragraph. */
export function imageIn(inline) {
  return inline?.children.length === 1 && inline.children[0].type === "image" ? inline.children[0] : null;
}

export function readFigure(image) {
  const source = image.attrGet("src");
  const media = source.replace(scheme, "");
  const caption = image.attrGet("title")?.trim() ?? "";
  // An image of another host is a link on the page, and a picture nowhere.
  if (!scheme.test(source) || !isGuid(media) || caption.includes("\n")) throw new Unsupported("image");
  return schema.nodes.figure.create({ media, alt: plain(image.children).replace(/\s+/g, " ").trim(), caption });
}

function plain(tokens) {
  return tokens.map((token) => {
    if (token.type === "softbreak" || token.type === "hardbreak") return " ";
    if (token.type === "image") return plain(token.children);
    return token.type === "footnote_ref" ? "" : token.content;
  }).join("");
}
