// Comments on a passage: selected words go into the form by one button, and pinned passages are marked in the text. Without this the passage is typed.
const reading = document.querySelector(".reading");
const quote = document.getElementById("quote");
const form = document.getElementById("comment-form");

const kept = /[\p{L}\p{N}]/u;

// The letters and digits of the text with where each stands, as the server compares them.
function squeeze(root) {
  const letters = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (let at = 0; at < node.data.length; at++) {
      if (kept.test(node.data[at])) letters.push({ letter: node.data[at].toLowerCase(), node, at });
    }
  }
  return letters;
}

function find(letters, text) {
  const wanted = [...text.normalize("NFC")].filter((c) => kept.test(c)).join("").toLowerCase();
  const at = wanted ? letters.map((l) => l.letter).join("").indexOf(wanted) : -1;
  if (at < 0) return null;
  const range = document.createRange();
  range.setStart(letters[at].node, letters[at].at);
  const last = letters[at + wanted.length - 1];
  range.setEnd(last.node, last.at + 1);
  return range;
}

function markPins() {
  const letters = squeeze(reading);
  const ranges = [];
  for (const pin of document.querySelectorAll(".pin.stands")) {
    const range = find(letters, pin.textContent);
    if (!range) continue;
    ranges.push(range);
    const show = document.createElement("button");
    show.type = "button";
    show.className = "link show-pin";
    show.textContent = "Xem trong bài";
    show.addEventListener("click", () => {
      const place = range.startContainer.parentElement;
      place.tabIndex = -1;
      place.scrollIntoView({ block: "center" });
      place.focus({ preventScroll: true });
    });
    pin.after(show);
  }
  if (ranges.length > 0 && globalThis.CSS?.highlights) CSS.highlights.set("pinned", new Highlight(...ranges));
}

function offerSelection() {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "primary pin-offer";
  button.textContent = "Góp ý đoạn này";
  button.hidden = true;
  document.body.append(button);
  const selected = () => {
    const selection = getSelection();
    if (selection.rangeCount === 0 || selection.isCollapsed || !reading.contains(selection.getRangeAt(0).commonAncestorContainer)) return "";
    return selection.toString().trim().replace(/\s+/gu, " ");
  };
  document.addEventListener("selectionchange", () => {
    const text = selected();
    button.hidden = text.length < 2 || text.length > quote.maxLength;
    if (button.hidden) return;
    const box = getSelection().getRangeAt(0).getBoundingClientRect();
    button.style.top = `${box.bottom + scrollY + 6}px`;
    button.style.left = `${Math.max(8, Math.min(box.left + scrollX, document.documentElement.clientWidth - 180))}px`;
  });
  // Pressing a button would otherwise take the selection away first.
  button.addEventListener("pointerdown", (event) => event.preventDefault());
  button.addEventListener("click", () => {
    quote.value = selected();
    button.hidden = true;
    form.scrollIntoView({ block: "center" });
    document.getElementById("comment").focus();
  });
}

if (reading) {
  markPins();
  if (form) offerSelection();
}
