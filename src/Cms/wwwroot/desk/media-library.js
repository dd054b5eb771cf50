// Comforts of the library: how many files are chosen, all of them at once, and suggestions after a comma. Everything works without.
const form = document.querySelector("[data-arrange]");
if (form) {
  const boxes = [...form.querySelectorAll("input[name=id]")];
  const count = form.querySelector("[data-count-chosen]");
  const all = document.createElement("button");
  all.type = "button";
  all.className = "small";
  const show = () => {
    const chosen = boxes.filter((box) => box.checked).length;
    if (count) count.textContent = `(${chosen})`;
    all.textContent = chosen < boxes.length ? "Chọn tất cả trên trang" : "Bỏ chọn tất cả";
  };
  if (boxes.length) {
    all.addEventListener("click", () => {
      const checked = boxes.some((box) => !box.checked);
      for (const box of boxes) box.checked = checked;
      show();
    });
    form.querySelector("p").append(" ", all);
    form.addEventListener("change", show);
    show();
  }
}

// On a narrow screen the folders would stand before everything else.
const folders = document.querySelector(".folders details");
if (folders && matchMedia("(max-width: 60rem)").matches) folders.open = false;

// A list of suggestions completes the whole field, so each suggestion repeats what stands before the last comma.
const known = document.getElementById("known-tags");
const names = known ? [...known.options].map((option) => option.value) : [];
for (const field of document.querySelectorAll("[data-tags]")) {
  field.addEventListener("input", () => {
    const comma = field.value.lastIndexOf(",");
    const before = comma < 0 ? "" : `${field.value.slice(0, comma + 1)} `;
    known.replaceChildren(...names.map((name) => Object.assign(document.createElement("option"), { value: before + name })));
  });
}
