// Small comforts for every page of the desk. Everything works without.

// Menus close when one clicks elsewhere or presses Escape.
document.addEventListener("click", (event) => {
  for (const menu of document.querySelectorAll("details.menu[open]")) {
    if (!menu.contains(event.target)) menu.open = false;
  }
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const menu of document.querySelectorAll("details.menu[open]")) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});

// "/" leads to the search box from anywhere but a text.
document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.target.closest?.("input, textarea, select, [contenteditable]")) return;
  const box = document.getElementById("desk-search");
  if (!box) return;
  event.preventDefault();
  box.focus();
  box.select();
});

// After an error the reader starts at the message.
const first = document.querySelector("#merge, #errors, .notice.bad");
if (first) {
  first.tabIndex = -1;
  first.focus({ preventScroll: false });
}
