// Unsaved text is kept in this browser until the server has it, so that a lost session or a closed window loses nothing.
import { autosave } from "./edit-autosave.js";

const prefix = "commsportal-draft:";
const longest = 7 * 24 * 3600 * 1000;
const notText = ["__RequestVerificationToken", "Version", "Origin", "OpenedPage", "ContinuedPage"];

export function keepDrafts(form) {
  const key = prefix + form.dataset.draftKey;
  const sign = form.querySelector("[data-unsaved]");
  let unsaved = document.querySelector("#errors, #merged, main > form > .notice.bad") !== null;
  let timer;
  const sender = autosave(form, () => {
    clearTimeout(timer);
    unsaved = false;
    localStorage.removeItem(key);
    show();
  });
  const show = () => { if (sign) sign.hidden = !unsaved; };
  const keep = () => {
    try {
      localStorage.setItem(key, JSON.stringify({ at: Date.now(), version: form.elements.Version?.value ?? "", origin: form.elements.Origin?.value ?? "", fields: read(form) }));
    } catch {
      // The browser keeps nothing (private window, full); saving on the server still works.
    }
  };
  const touched = () => {
    unsaved = true;
    show();
    clearTimeout(timer);
    timer = setTimeout(keep, 800);
    sender.touched();
  };
  form.addEventListener("input", (event) => { if (event.target.type !== "search") touched(); });
  form.addEventListener("submit", () => { clearTimeout(timer); sender.stop(); keep(); unsaved = false; });
  addEventListener("beforeunload", (event) => { if (unsaved) { keep(); event.preventDefault(); } });
  addEventListener("pagehide", () => { if (unsaved) keep(); });
  offer(form, key, touched);
  forgetOld();
  show();
  return touched;
}

function read(form) {
  const fields = {};
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string" && !notText.includes(name)) (fields[name] ??= []).push(value);
  }
  return fields;
}

// Says that something was kept which the server has not got; the person decides.
function offer(form, key, touched) {
  let kept;
  try { kept = JSON.parse(localStorage.getItem(key) ?? "null"); } catch { kept = null; }
  if (!kept) return;
  const saved = document.querySelector(".notice.good") !== null;
  const same = Object.entries(kept.fields).every(([name, values]) => values.join("\n").replaceAll("\r\n", "\n") === current(form, name));
  if (saved || same || Date.now() - kept.at > longest) {
    localStorage.removeItem(key);
    return;
  }
  const notice = document.createElement("div");
  notice.className = "notice recovery";
  notice.setAttribute("role", "status");
  const text = document.createElement("span");
  text.textContent = `Trình duyệt này còn giữ nội dung chưa lưu lúc ${new Date(kept.at).toLocaleString("vi-VN")}.`;
  notice.append(text, button("Lấy lại", () => { restore(form, kept); touched(); notice.remove(); }), button("Bỏ", () => { localStorage.removeItem(key); notice.remove(); }));
  form.querySelector(".save-bar").after(notice);
}

function button(text, run) {
  const made = document.createElement("button");
  Object.assign(made, { type: "button", className: "small", textContent: text });
  made.addEventListener("click", run);
  return made;
}

function current(form, name) {
  return new FormData(form).getAll(name).filter((v) => typeof v === "string").join("\n").replaceAll("\r\n", "\n");
}

// With the version from which it was written, so that what others saved meanwhile is met and not written over.
function restore(form, { fields, version, origin }) {
  for (const add of form.querySelectorAll("fieldset[data-rows] > button[value^='add:']")) {
    const list = add.closest("fieldset").querySelector(".rows-list");
    const keys = fields[`${add.value.slice(4)}.rows`] ?? [];
    while (list.children.length < keys.length) add.click();
    [...list.children].forEach((row, index) => rename(row, add.value.slice(4), keys[index]));
  }
  if (version && form.elements.Version) {
    form.elements.Version.value = version;
    form.elements.Origin.value = origin ?? "";
  }
  for (const field of form.elements) {
    if (!field.name || field.type === "hidden" || field.type === "file" || field.tagName === "BUTTON") continue;
    const values = fields[field.name] ?? [];
    if (field.type === "checkbox" || field.type === "radio") field.checked = values.includes(field.value);
    else field.value = values[0] ?? "";
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

// The rows take on the keys under which their texts were kept.
function rename(row, list, key) {
  if (key === undefined) return;
  const own = row.querySelector(`input[name="${list}.rows"]`);
  const before = `${list}[${own.value}].`;
  own.value = key;
  for (const field of row.querySelectorAll("[name]")) {
    if (field.name.startsWith(before)) field.name = `${list}[${key}].` + field.name.slice(before.length);
  }
}

function forgetOld() {
  for (const key of Object.keys(localStorage)) {
    if (!key.startsWith(prefix)) continue;
    try {
      if (Date.now() - JSON.parse(localStorage.getItem(key)).at > longest) localStorage.removeItem(key);
    } catch {
      localStorage.removeItem(key);
    }
  }
}
