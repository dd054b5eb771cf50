// :::quote, :::gallery, :::numbers and :::article, as DirectiveParser.cs reads them: they do not nest, a new one ends the one before,
// and ::: at the end of a line closes too. The text within is read by whoever understands the directive.
const fence = ":::";
const containers = ["quote", "gallery", "numbers"];
const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export const isGuid = (text) => guid.test(text);

export function directives(dialect) {
  dialect.block.ruler.before("paragraph", "directive", directive, { alt: ["paragraph", "reference", "blockquote", "list"] });
}

function directive(state, line, endLine, silent) {
  const opening = nameIn(state, line);
  if (!opening) return false;
  const { name, rest } = opening;
  if (name === "") {
    // A closing mark with nothing to close shows nothing; whoever keeps the text sees that a line is without a token.
    if (rest !== "") return false;
    if (!silent) state.line = line + 1;
    return true;
  }
  if (name === "article") return article(state, line, rest, silent);
  if (!containers.includes(name)) return false;
  if (!silent) container(state, line, endLine, name, rest);
  return true;
}

function article(state, line, rest, silent) {
  const id = rest.endsWith(fence) ? rest.slice(0, -fence.length).trimEnd() : rest;
  if (!isGuid(id)) return false;
  if (!silent) {
    const token = push(state, "article", line, line + 1);
    token.content = id;
    token.meta = { closed: true };
  }
  return true;
}

function container(state, line, endLine, name, rest) {
  const lines = [];
  let closed = false;
  let next = line + 1;
  if (rest !== "") {
    const [text, ends] = cut(rest);
    lines.push(text);
    closed = ends;
  }
  while (!closed && next < endLine) {
    if (state.sCount[next] < state.blkIndent && !state.isEmpty(next)) break;
    const inner = nameIn(state, next);
    if (inner?.name === "" && inner.rest === "") {
      closed = true;
    } else if (inner && (inner.name === "article" || containers.includes(inner.name))) {
      break;
    } else {
      const [text, ends] = cut(state.getLines(next, next + 1, state.blkIndent, false));
      lines.push(text);
      closed = ends;
    }
    next++;
  }
  const token = push(state, name, line, next);
  token.content = lines.join("\n");
  token.meta = { closed };
  // Link definitions within count for the whole text.
  state.md.block.parse(token.content, state.md, { ...state.env, within: true }, []);
}

function push(state, name, from, to) {
  const token = state.push("directive", "", 0);
  token.info = name;
  token.map = [from, to];
  token.block = true;
  state.line = to;
  return token;
}

function nameIn(state, line) {
  if (state.sCount[line] - state.blkIndent >= 4) return null;
  const text = state.src.slice(state.bMarks[line] + state.tShift[line], state.eMarks[line]);
  const match = /^:::[ \t]*([A-Za-z]*)([\s\S]*)$/.exec(text);
  if (!match || (match[1] !== "" && match[2] !== "" && !/^[ \t]/.test(match[2]))) return null;
  return { name: match[1], rest: match[2].trim() };
}

function cut(line) {
  const text = line.trimEnd();
  return text.endsWith(fence) ? [text.slice(0, -fence.length).trimEnd(), true] : [line, false];
}
