// The site's real page beside the text, as wide as a phone or a desktop; shown anew with each autosave, where one had scrolled to.
const chosen = "commsportal-preview-width";

const panel = document.querySelector("[data-preview]");
const open = document.querySelector("[data-preview-open]");
if (panel && open) {
  const frame = panel.querySelector("iframe");
  const state = panel.querySelector("[data-preview-state]");
  const widths = [...panel.querySelectorAll("[data-width]")];
  let [top, width, address] = [0, remembered(), ""];
  open.hidden = false;

  // A page is laid out for its width and then made smaller, if the panel is narrower.
  const fit = () => {
    const scale = Math.min(1, panel.clientWidth / width);
    const height = panel.querySelector(".preview-frame").clientHeight;
    for (const [name, value] of [["width", `${width}px`], ["height", `${height / scale}px`], ["scale", `${scale}`]]) frame.style.setProperty(name, value);
    for (const button of widths) button.setAttribute("aria-pressed", String(Number(button.dataset.width) === width));
  };
  const show = (url) => {
    address = url;
    if (panel.hidden) return;
    state.textContent = "Đang tải…";
    frame.contentWindow.location.replace(url); // Not a step of the history.
  };
  const start = async () => {
    try {
      const answer = await fetch(panel.dataset.preview, { headers: { Accept: "application/json" } });
      if (!answer.ok || answer.redirected) throw new TypeError("no preview");
      show((await answer.json()).preview);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      state.textContent = "Chưa xem trước được; hãy thử lại khi nối được máy chủ.";
    }
  };

  open.addEventListener("click", () => {
    panel.hidden = !panel.hidden;
    open.setAttribute("aria-expanded", String(!panel.hidden));
    if (panel.hidden) return;
    fit();
    start();
    widths.find((b) => b.getAttribute("aria-pressed") === "true").focus();
  });
  const close = () => {
    panel.hidden = true;
    open.setAttribute("aria-expanded", "false");
    open.focus();
  };
  panel.querySelector("[data-preview-close]").addEventListener("click", close);
  panel.addEventListener("keydown", (event) => { if (event.key === "Escape") close(); });
  for (const button of widths) {
    button.addEventListener("click", () => {
      width = Number(button.dataset.width);
      localStorage.setItem(chosen, String(width));
      fit();
    });
  }
  frame.addEventListener("load", () => { if (address) state.textContent = ""; });
  addEventListener("resize", () => { if (!panel.hidden) fit(); });
  addEventListener("message", ({ source, origin, data }) => {
    if (source !== frame.contentWindow || !address || origin !== new URL(address).origin) return;
    if (data?.ready) source.postMessage({ scroll: top }, origin);
    else if (typeof data?.scroll === "number") top = data.scroll;
  });
  document.querySelector("form[data-article-form]").addEventListener("preview", (event) => show(event.detail));
}

function remembered() {
  return Number(localStorage.getItem(chosen)) === 1280 ? 1280 : 390;
}
