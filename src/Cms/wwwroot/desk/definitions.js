// Long lists of terms get a field that narrows them; what is ticked stays in sight.
const fold = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replaceAll("đ", "d").replaceAll("Đ", "D").toLowerCase();

for (const choice of document.querySelectorAll("details[data-filter]")) {
  const list = choice.querySelector(".terms-list");
  const labels = [...list.querySelectorAll("label")];
  const chosen = choice.querySelector(".terms-chosen");
  list.addEventListener("change", () => {
    const names = labels.filter((l) => l.querySelector("input").checked).map((l) => l.firstChild.nextSibling.textContent.trim());
    chosen.textContent = names.length ? names.join(", ") : "chưa chọn";
  });
  if (labels.length < 12) continue;
  const input = document.createElement("input");
  input.type = "search";
  input.className = "terms-filter";
  input.placeholder = "Tìm trong danh mục";
  input.setAttribute("aria-label", `Tìm trong danh mục: ${list.getAttribute("aria-label")}`);
  input.addEventListener("input", () => {
    const words = fold(input.value).split(/\s+/).filter(Boolean);
    for (const label of labels) label.hidden = !label.querySelector("input").checked && !words.every((w) => fold(label.textContent).includes(w));
  });
  input.addEventListener("keydown", (event) => { if (event.key === "Enter") event.preventDefault(); });
  list.before(input);
}
