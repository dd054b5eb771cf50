// Sets the focal point by a click on the image; the fields beside it say the same in numbers.
const frame = document.querySelector("[data-focal]");
const x = document.getElementById("focal-x");
const y = document.getElementById("focal-y");

if (frame && x && y) {
  const mark = document.createElement("span");
  mark.className = "focal-mark";
  const place = () => {
    mark.style.left = `${Number(x.value.replace(",", ".")) || 0}%`;
    mark.style.top = `${Number(y.value.replace(",", ".")) || 0}%`;
  };
  frame.classList.add("active");
  frame.append(mark);
  document.querySelector("[data-focal-help]").hidden = false;
  frame.addEventListener("click", (event) => {
    const box = frame.getBoundingClientRect();
    x.value = (((event.clientX - box.left) / box.width) * 100).toFixed(1);
    y.value = (((event.clientY - box.top) / box.height) * 100).toFixed(1);
    place();
  });
  for (const field of [x, y]) field.addEventListener("input", place);
  place();
}
