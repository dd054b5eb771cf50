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

// After an error the reader starts at the message.
const first = document.querySelector("#conflict, #errors, .notice.bad");
if (first) {
  first.tabIndex = -1;
  first.focus({ preventScroll: false });
}
