// An appointment can be dragged onto another day: that fills in and sends the form that stands in the entry.

let dragged = null;

for (const form of document.querySelectorAll(".entry form")) {
  const entry = form.closest(".entry");
  entry.draggable = true;
  entry.addEventListener("dragstart", (event) => {
    if (event.target !== entry) return;
    dragged = entry;
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", entry.querySelector(".headline").textContent);
    entry.classList.add("dragged");
  });
  entry.addEventListener("dragend", () => {
    dragged = null;
    entry.classList.remove("dragged");
    for (const day of document.querySelectorAll(".day.over")) day.classList.remove("over");
  });
}
if (document.querySelector(".entry[draggable='true']")) document.documentElement.classList.add("can-drag");

for (const day of document.querySelectorAll(".day[data-day]")) {
  const takes = () => dragged && !day.contains(dragged);
  day.addEventListener("dragover", (event) => {
    if (!takes()) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = "move";
    day.classList.add("over");
  });
  day.addEventListener("dragleave", (event) => {
    if (!day.contains(event.relatedTarget)) day.classList.remove("over");
  });
  day.addEventListener("drop", (event) => {
    if (!takes()) return;
    event.preventDefault();
    const form = dragged.querySelector("form");
    const at = form.elements.namedItem("At");
    at.value = `${day.dataset.day}T${at.defaultValue.split("T")[1]}`;
    form.requestSubmit();
  });
}

// The time is ready to be typed when its form opens.
for (const move of document.querySelectorAll("details.move")) {
  move.addEventListener("toggle", () => {
    if (move.open) move.querySelector("input[name='At']").focus();
  });
}
