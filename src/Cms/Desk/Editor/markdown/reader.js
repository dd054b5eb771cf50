// Tokens to nodes. What the tree has no place for throws Unsupported, and its block stays the Markdown it is.
import { schema } from "../schema/schema.js";
import { tokensWithin } from "./dialect.js";
import { readInlines, Unsupported } from "./inline-reader.js";
import { readDirective } from "./directive-reader.js";
import { imageIn, readFigure } from "./figure-reader.js";
import { readTable } from "./table-reader.js";

const { nodes } = schema;

/** The one node that a run of tokens with one top stands for. */
export function readBlock(run, env, text = "") {
  const [open] = run;
  const inner = run.slice(1, -1);
  switch (open.type) {
    case "paragraph_open": {
      const image = imageIn(inner[0]);
      return image ? readFigure(image) : make("paragraph", null, readInlines(inner[0], env));
    }
    case "heading_open":
      return make("heading", { level: Number(open.tag.slice(1)) }, readInlines(inner[0], env));
    case "blockquote_open":
      return make("blockquote", null, readBlocks(inner, env));
    case "bullet_list_open":
      return make("bullet_list", { tight: isTight(inner) }, readItems(inner, env));
    case "ordered_list_open":
      return make("ordered_list", { tight: isTight(inner), order: Number(open.attrGet("start") ?? 1) }, readItems(inner, env));
    case "fence":
      return make("code_block", { info: open.info.trim() }, words(open.content.replace(/\n$/, "")));
    case "code_block":
      return make("code_block", null, words(open.content.replace(/\n$/, "")));
    case "hr":
      return nodes.horizontal_rule.create();
    case "table_open":
      return readTable(run, env, text);
    case "directive":
      return readDirective(open, env, readBlocks);
    case "footnote":
      return make("footnote", { label: open.info }, paragraphFirst(readBlocks(tokensWithin(open.content, env), env)));
    default:
      throw new Unsupported(open.type);
  }
}

/** The nodes of tokens that stand side by side. */
export function readBlocks(all, env) {
  return runs(all).map((run) => readBlock(run, env));
}

/** Tokens cut into runs, each with one block at its top. */
export function runs(all) {
  const found = [];
  let depth = 0;
  for (const token of all) {
    if (depth === 0) found.push([]);
    found.at(-1).push(token);
    depth += token.nesting;
  }
  return found;
}

function readItems(all, env) {
  return runs(all).map((run) => make("list_item", null, paragraphFirst(readBlocks(run.slice(1, -1), env))));
}

// An item may begin with something else, or with nothing: then a line to write in stands before it.
function paragraphFirst(content) {
  return content[0]?.type === nodes.paragraph ? content : [nodes.paragraph.create(), ...content];
}

function isTight(all) {
  const depth = all[0].level + 1;
  return !all.some((token) => token.type === "paragraph_open" && token.level === depth && !token.hidden);
}

const words = (text) => (text === "" ? [] : [schema.text(text)]);

export function make(type, attrs, content) {
  try {
    return nodes[type].createChecked(attrs, content);
  } catch (error) {
    if (error instanceof RangeError) throw new Unsupported(error.message);
    throw error;
  }
}
