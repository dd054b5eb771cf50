// [^label]: text, and [^label] in the text. A definition goes on, as in Markdig, until a line that starts in the first column after a blank one.
const opening = /^\[\^([^\[\]\\]+)\]:[ \t]*/;

export function footnotes(dialect) {
  dialect.block.ruler.before("table", "footnote", definition, { alt: ["paragraph", "reference"] });
  dialect.inline.ruler.before("link", "footnote_ref", reference);
}

const textOf = (state, line) => state.src.slice(state.bMarks[line] + state.tShift[line], state.eMarks[line]);

function definition(state, line, endLine, silent) {
  if (state.env.within || state.level !== 0 || state.blkIndent !== 0 || state.sCount[line] >= 4) return false;
  const match = opening.exec(textOf(state, line));
  if (!match) return false;
  if (silent) return true;
  const lines = [textOf(state, line).slice(match[0].length)];
  let next = line + 1;
  for (let blank = false; next < endLine; next++) {
    if (state.isEmpty(next)) blank = true;
    else if (state.sCount[next] === 0 && (blank || opening.test(textOf(state, next)))) break;
    else blank = false;
    lines.push(state.isEmpty(next) ? "" : state.getLines(next, next + 1, 4, false));
  }
  while (next > line + 1 && state.isEmpty(next - 1)) next--;
  const token = state.push("footnote", "", 0);
  token.info = match[1];
  token.content = lines.join("\n").trimEnd();
  token.map = [line, next];
  token.block = true;
  state.env.notes ??= {};
  state.env.notes[state.md.utils.normalizeReference(match[1])] ??= true;
  // Its link definitions count for the whole text.
  state.md.block.parse(token.content, state.md, { ...state.env, within: true }, []);
  state.line = next;
  return true;
}

function reference(state, silent) {
  const match = /^\[\^([^\[\]\\]+)\]/.exec(state.src.slice(state.pos, state.posMax));
  if (!match || !state.env.notes?.[state.md.utils.normalizeReference(match[1])]) return false;
  if (!silent) state.push("footnote_ref", "", 0).info = match[1];
  state.pos += match[0].length;
  return true;
}
