// ~~struck out~~, ~low~ and ^high^: Markdig reads them like * and **, within words too.
const tilde = 0x7e;
const caret = 0x5e;

export function spans(dialect) {
  dialect.inline.ruler.before("emphasis", "spans", delimiters);
  dialect.inline.ruler2.before("emphasis", "spans", (state) => {
    pair(state, state.delimiters);
    for (const meta of state.tokens_meta) if (meta?.delimiters) pair(state, meta.delimiters);
  });
}

function delimiters(state, silent) {
  const marker = state.src.charCodeAt(state.pos);
  if (silent || (marker !== tilde && marker !== caret)) return false;
  const scanned = state.scanDelims(state.pos, true);
  for (let i = 0; i < scanned.length; i++) {
    const token = state.push("text", "", 0);
    token.content = String.fromCharCode(marker);
    state.delimiters.push({ marker, length: scanned.length, token: state.tokens.length - 1, end: -1, open: scanned.can_open, close: scanned.can_close });
  }
  state.pos += scanned.length;
  return true;
}

function pair(state, all) {
  for (let i = all.length - 1; i >= 0; i--) {
    const start = all[i];
    if ((start.marker !== tilde && start.marker !== caret) || start.end === -1) continue;
    const double = start.marker === tilde && i > 0 && all[i - 1].end === start.end + 1 && all[i - 1].marker === start.marker
      && all[i - 1].token === start.token - 1 && all[start.end + 1].token === all[start.end].token + 1;
    const type = start.marker === caret ? "sup" : double ? "del" : "sub";
    const mark = String.fromCharCode(start.marker).repeat(double ? 2 : 1);
    turn(state.tokens[start.token], `${type}_open`, type, 1, mark);
    turn(state.tokens[all[start.end].token], `${type}_close`, type, -1, mark);
    if (!double) continue;
    state.tokens[all[i - 1].token].content = "";
    state.tokens[all[start.end + 1].token].content = "";
    i--;
  }
}

function turn(token, type, tag, nesting, markup) {
  Object.assign(token, { type, tag, nesting, markup, content: "" });
}
