// A longer passage that is copied carries its source with it.
import { element } from "./elements.js";
import { words } from "./words.js";

const FEWEST_CHARACTERS = 120;

document.addEventListener("copy", (event) => {
  const selection = getSelection();
  const text = selection?.toString() ?? "";
  const body = document.querySelector(".article-main");
  if (text.length <= FEWEST_CHARACTERS || selection.rangeCount === 0 || !body) return;
  const range = selection.getRangeAt(0);
  const copied = element("div", {}, range.cloneContents());
  if (!range.intersectsNode(body)) return;
  const address = document.querySelector("link[rel=canonical]")?.href ?? location.href;
  const headline = document.querySelector("h1").textContent.trim();
  const site = document.querySelector("meta[property='og:site_name']")?.content ?? location.host;
  const source = `${words.source}: “${headline}”, ${site}, `;
  copied.append(element("p", {}, source, element("a", { href: address }, address)));
  event.clipboardData.setData("text/plain", `${text}\n\n${source}${address}`);
  event.clipboardData.setData("text/html", copied.innerHTML);
  event.preventDefault();
});
