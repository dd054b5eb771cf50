// “Nghe bài”: the browser reads the story aloud, sentence by sentence, and shows which one. Nothing leaves the device but what its own voice sends.
import { element } from "./elements.js";
import { sentences } from "./sentences.js";
import { language, words } from "./words.js";

const LONGEST_WAIT_FOR_VOICES = 5000;

const button = document.querySelector(".article-tools [data-listen]");
const speech = globalThis.speechSynthesis;

function voice() {
  return speech.getVoices().find(({ lang }) => lang.toLowerCase().replace("_", "-").split("-")[0] === language);
}

// Browsers list their voices late.
async function knownVoice() {
  if (!speech || typeof SpeechSynthesisUtterance !== "function") return undefined;
  if (!voice()) {
    await new Promise((resolve) => {
      setTimeout(resolve, LONGEST_WAIT_FOR_VOICES);
      speech.addEventListener("voiceschanged", () => voice() && resolve());
    });
  }
  return voice();
}

class Reading {
  constructor(article, chosen, ended) {
    this.parts = sentences(article);
    this.voice = chosen;
    this.ended = ended;
    this.at = 0;
    this.speaking = null;
  }

  play() {
    const part = this.parts[this.at];
    if (!part) return this.stop();
    this.show(part);
    const utterance = new SpeechSynthesisUtterance(part.text);
    utterance.lang = this.voice.lang;
    utterance.voice = this.voice;
    utterance.addEventListener("end", () => this.next(utterance));
    utterance.addEventListener("error", () => this.next(utterance));
    this.speaking = utterance;
    speech.speak(utterance);
  }

  next(utterance) {
    if (this.speaking !== utterance) return;
    this.at += 1;
    this.play();
  }

  // Browsers' own pause loses its place on some devices: the sentence is read again instead.
  pause() {
    this.speaking = null;
    speech.cancel();
  }

  stop() {
    this.pause();
    this.at = 0;
    this.show(null);
    this.ended();
  }

  show(part) {
    this.shown?.block.classList.remove("listening");
    this.shown = part;
    if (globalThis.CSS?.highlights) {
      if (part) CSS.highlights.set("listening", new Highlight(part.range));
      else CSS.highlights.delete("listening");
    } else {
      part?.block.classList.add("listening");
    }
    if (!part) return;
    const { top, bottom } = part.range.getBoundingClientRect();
    if (top >= 0 && bottom <= innerHeight) return;
    const behavior = matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
    scrollBy({ top: top - innerHeight / 3, behavior });
  }
}

function offer(chosen) {
  const stop = element("button", { type: "button", class: "tool-button" }, words.stop);
  const reading = new Reading(document.querySelector("article.article"), chosen, () => {
    button.textContent = words.listen;
    if (document.activeElement === stop) button.focus();
    stop.remove();
  });
  let playing = false;
  button.hidden = false;
  button.addEventListener("click", () => {
    playing = !(playing && reading.speaking);
    button.textContent = playing ? words.pause : words.goOn;
    if (!stop.isConnected) button.after(stop);
    if (playing) reading.play();
    else reading.pause();
  });
  stop.addEventListener("click", () => reading.stop());
  addEventListener("pagehide", () => reading.pause());
}

if (button) {
  const chosen = await knownVoice();
  if (chosen) {
    offer(chosen);
  } else {
    button.replaceWith(element("span", { class: "tool-note" }, words.noVoice));
  }
}
