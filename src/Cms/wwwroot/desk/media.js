// Sets the focal point of an image by mouse, finger or arrow keys, and shows at once how each fixed shape will be cut. The fields beside it
// say the same in numbers; without this script the pictures are those that the server has made.
const frame = document.querySelector("[data-focal]");
const x = document.getElementById("focal-x");
const y = document.getElementById("focal-y");

if (frame && x && y) start();

function start() {
  const image = frame.querySelector("img");
  const crops = [...document.querySelectorAll("[data-crop] img")];
  const mark = document.createElement("button");
  mark.type = "button";
  mark.className = "focal-mark";
  const read = (field) => Math.min(100, Math.max(0, Number(field.value.replace(",", ".")) || 0));

  const place = (moved) => {
    mark.style.left = `${read(x)}%`;
    mark.style.top = `${read(y)}%`;
    mark.setAttribute("aria-label", `Điểm chính: ${Math.round(read(x))}% từ trái, ${Math.round(read(y))}% từ trên. Dời bằng các phím mũi tên.`);
    if (moved) for (const crop of crops) preview(crop);
  };

  // As the server cuts: the largest box of the shape whose centre is as near to the point as the edges allow.
  const preview = (crop) => {
    const [width, height] = crop.parentElement.dataset.crop.split("x").map(Number);
    const [wide, high] = [Number(image.getAttribute("width")), Number(image.getAttribute("height"))];
    const part = [Math.min(wide, (high * width) / height), Math.min(high, (wide * height) / width)];
    const position = [[wide, part[0], read(x)], [high, part[1], read(y)]].map(([whole, cut, focal]) => {
      const room = whole - cut;
      return room < 1 ? 50 : (Math.min(room, Math.max(0, (whole * focal) / 100 - cut / 2)) / room) * 100;
    });
    if (crop.src !== image.src) crop.src = image.src;
    crop.style.objectPosition = `${position[0]}% ${position[1]}%`;
  };

  const set = (left, top) => {
    x.value = Math.min(100, Math.max(0, left)).toFixed(1);
    y.value = Math.min(100, Math.max(0, top)).toFixed(1);
    place(true);
  };
  const follow = (event) => {
    const box = image.getBoundingClientRect();
    // The picture has not come yet.
    if (!box.width || !box.height) return;
    set(((event.clientX - box.left) / box.width) * 100, ((event.clientY - box.top) / box.height) * 100);
  };

  frame.classList.add("active");
  frame.append(mark);
  document.querySelector("[data-focal-help]").hidden = false;
  frame.addEventListener("click", (event) => {
    if (event.target !== mark) follow(event);
  });
  mark.addEventListener("pointerdown", (event) => {
    mark.setPointerCapture(event.pointerId);
    mark.addEventListener("pointermove", follow);
  });
  for (const end of ["pointerup", "pointercancel"]) mark.addEventListener(end, () => mark.removeEventListener("pointermove", follow));
  mark.addEventListener("keydown", (event) => {
    const step = event.shiftKey ? 10 : 1;
    const moves = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] };
    if (!moves[event.key]) return;
    event.preventDefault();
    set(read(x) + moves[event.key][0], read(y) + moves[event.key][1]);
  });
  for (const field of [x, y]) field.addEventListener("input", () => place(true));
  place(false);
}
