// Rows of a list are added, removed and moved in the page. The server reads them in the order in which they stand.
let made = 0;

export function enhanceRows(form, touched, enhance) {
  form.addEventListener("click", (event) => {
    const button = event.target.closest("fieldset[data-rows] button[name=do]");
    if (!button) return;
    const [verb] = button.value.split(":");
    const rows = button.closest("fieldset[data-rows]");
    const row = button.closest(".row");
    if (verb === "add") add(rows, enhance);
    else if (verb === "remove" && row) remove(rows, row);
    else if (verb === "up" && row?.previousElementSibling) row.previousElementSibling.before(row);
    else if (verb === "down" && row?.nextElementSibling) row.nextElementSibling.after(row);
    else if (verb !== "up" && verb !== "down") return;
    event.preventDefault();
    arrange(rows);
    if (verb === "up" || verb === "down") button.disabled ? row.querySelector(".tool:not(:disabled)").focus() : button.focus();
    touched();
  });
}

function add(rows, enhance) {
  const list = rows.querySelector(".rows-list");
  if (list.children.length >= Number(rows.dataset.most)) return;
  const key = `n${++made}`;
  const holder = document.createElement("div");
  holder.innerHTML = rows.querySelector("template").innerHTML.replaceAll("__key__", key);
  const row = holder.firstElementChild;
  list.append(row);
  enhance(row);
  row.querySelector("input:not([type=hidden]), select, textarea")?.focus();
}

function remove(rows, row) {
  const next = row.nextElementSibling ?? row.previousElementSibling;
  row.remove();
  (next?.querySelector(".tool:not(:disabled)") ?? rows.querySelector("button[value^=add]")).focus();
}

function arrange(rows) {
  const all = [...rows.querySelectorAll(".rows-list > .row")];
  const title = rows.querySelector("legend").firstChild.textContent.trim();
  all.forEach((row, index) => {
    row.setAttribute("aria-label", `${title}, mục ${index + 1}`);
    row.querySelector("button[value^='up:']").disabled = index === 0;
    row.querySelector("button[value^='down:']").disabled = index === all.length - 1;
  });
}
