// Chooses a whole page of a list at once and says how many are chosen.
const boxes = [...document.querySelectorAll("input.select[name=ids]")];
const page = document.getElementById("bulk-page");
const all = document.querySelector("#bulk [name=all]");
const count = document.getElementById("bulk-count");

function show() {
  const chosen = boxes.filter((box) => box.checked).length;
  page.checked = chosen === boxes.length;
  page.indeterminate = chosen > 0 && chosen < boxes.length;
  count.textContent = all.checked || chosen === 0 ? "" : ` (${chosen})`;
}

if (page) {
  page.closest(".bulk-page").hidden = false;
  page.addEventListener("change", () => {
    for (const box of boxes) box.checked = page.checked;
    show();
  });
  for (const box of [...boxes, all]) box.addEventListener("change", show);
  show();
}
