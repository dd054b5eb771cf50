// Writing with nothing else in sight: the editor covers the page, and the rest of the page takes no part.
export function wholeScreen(field, dom) {
  if (field.isWhole) { leave(field, dom); return; }
  field.isWhole = true;
  dom.classList.add("whole");
  document.documentElement.classList.add("editor-whole");
  const hidden = [];
  for (let part = dom; part !== document.body; part = part.parentElement) {
    for (const other of part.parentElement.children) {
      if (other === part || other.inert || other.tagName === "SCRIPT" || other.tagName === "DIALOG") continue;
      other.inert = true;
      hidden.push(other);
    }
  }
  field.leaveWhole = () => { for (const other of hidden) other.inert = false; };
  dom.addEventListener("keydown", escape);
  field.focus();

  function escape(event) {
    if (event.key !== "Escape" || event.defaultPrevented || event.isComposing) return;
    dom.removeEventListener("keydown", escape);
    if (field.isWhole) leave(field, dom);
  }
}

function leave(field, dom) {
  field.isWhole = false;
  field.leaveWhole();
  dom.classList.remove("whole");
  document.documentElement.classList.remove("editor-whole");
  field.focus();
  field.view.dispatch(field.state.tr.scrollIntoView());
}
