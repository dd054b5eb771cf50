// Pipe tables, where both readers of Markdown see the same cells.
import { schema } from "../schema/schema.js";
import { readInlines, Unsupported } from "./inline-reader.js";

const { table, table_row: row, table_cell: cell, table_header: header } = schema.nodes;

export function readTable(run, env, text) {
  if (text) requirePlain(text, run.filter((t) => t.type === "th_open").length);
  const rows = [];
  run.forEach((token, at) => {
    if (token.type === "tr_open") rows.push([]);
    if (token.type !== "th_open" && token.type !== "td_open") return;
    const align = /text-align:(right|center)/.exec(token.attrGet("style") ?? "")?.[1] ?? null;
    rows.at(-1).push(checked(token.type === "th_open" ? header : cell, { align }, readInlines(run[at + 1], env)));
  });
  return table.create(null, rows.map((cells) => row.create(null, cells)));
}

function checked(type, attrs, content) {
  try {
    return type.createChecked(attrs, content);
  } catch (error) {
    if (error instanceof RangeError) throw new Unsupported(error.message);
    throw error;
  }
}

// A row with more cells than the head has loses them here and not on the page; pipes in code part cells here and not there.
function requirePlain(text, columns) {
  for (const line of text.split("\n")) {
    const inside = line.trim().replace(/^\|/, "").replace(/((?:^|[^\\])(?:\\\\)*)\|$/, "$1");
    const cells = inside.split(/(?<!\\)(?:\\\\)*\|/).length;
    if (cells !== columns || !line.includes("|") || /`.*\|.*`/.test(line) || /!\[/.test(line)) throw new Unsupported("table");
  }
}
