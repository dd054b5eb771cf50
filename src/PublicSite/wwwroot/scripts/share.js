// Sharing without anybody counting: the device's own sheet, and the clipboard.
import { element } from "./elements.js";
import { words } from "./words.js";

function button(title, act) {
  const made = element("button", { type: "button", class: "link-button" }, title);
  const told = element("span", { role: "status", class: "tool-status" });
  made.addEventListener("click", async () => {
    told.textContent = "";
    told.textContent = await act();
  });
  return element("li", {}, made, told);
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return words.copied;
  } catch {
    return words.notCopied;
  }
}

const address = document.querySelector("link[rel=canonical]")?.href ?? location.href;
const list = document.querySelector(".share ul");
if (list) {
  list.prepend(button(words.copyAddress, () => copy(address)));
  if (navigator.share) {
    list.prepend(button(words.shareElsewhere, async () => {
      try {
        await navigator.share({ title: document.querySelector("h1").textContent.trim(), url: address });
      } catch {
        // The reader closed the sheet.
      }
      return "";
    }));
  }
}

for (const cite of document.querySelectorAll(".cite")) {
  const text = cite.querySelector(".cite-text");
  cite.querySelector("ul").prepend(button(words.copyCitation, () => copy(text.textContent)));
}
