// Many files at once into the library: dropped anywhere on the page or chosen, two at a time, each with its progress, pause and ending.
// Without this script the form sends them as ever.
import { Upload } from "./tus.js";
import { forget, keep, kept } from "./upload-store.js";

const AT_ONCE = 2;
const STATES = {
  waiting: "đang chờ", sending: "đang tải", broken: "mất kết nối, tự thử lại", checking: "đang kiểm tra",
  paused: "tạm dừng", done: "xong", refused: "không nhận", dropped: "đã hủy",
};

const form = document.querySelector("[data-uploader]");
if (form) start(form);

function start(form) {
  const input = form.querySelector("input[type=file]");
  const token = form.querySelector("[name=__RequestVerificationToken]").value;
  const panel = document.querySelector("[data-uploads]");
  const list = panel.querySelector("ol");
  const status = panel.querySelector("[role=status]");
  const total = panel.querySelector("progress");
  const uploads = new Map();

  const running = () => [...uploads.keys()].filter((u) => ["sending", "broken", "checking"].includes(u.state));

  function add(file, { folder = form.dataset.folder, url = null, key = crypto.randomUUID(), paused = false, stored = false } = {}) {
    const upload = new Upload(file, { endpoint: form.dataset.uploader, token, folder, url, changed });
    Object.assign(upload, { key, entry: { key, person: form.dataset.person, at: Date.now(), file, folder, url } });
    uploads.set(upload, row(upload));
    if (paused) upload.state = "paused";
    if (!stored) keep(upload.entry);
    changed(upload);
  }

  function row(upload) {
    const item = document.createElement("li");
    item.innerHTML = `<span class="name"></span> <span class="state-text small"></span><progress max="100"></progress>
      <span class="actions"><button type="button" class="small" data-pause></button> <button type="button" class="small" data-drop>Hủy</button></span>`;
    item.querySelector(".name").textContent = upload.file.name;
    item.querySelector("progress").setAttribute("aria-label", `Tiến độ tải ${upload.file.name}`);
    item.querySelector("[data-drop]").setAttribute("aria-label", `Hủy tải ${upload.file.name}`);
    item.querySelector("[data-pause]").addEventListener("click", () => toggle(upload));
    item.querySelector("[data-drop]").addEventListener("click", () => upload.drop());
    list.append(item);
    return item;
  }

  function toggle(upload) {
    if (upload.state === "paused") {
      upload.state = "waiting";
      changed(upload);
    } else {
      upload.pause();
    }
  }

  function changed(upload) {
    if (upload.url !== upload.entry.url && !upload.isOver) keep(Object.assign(upload.entry, { url: upload.url }));
    if (upload.isOver) forget(upload.key);
    show(upload);
    next();
    summarise();
  }

  function next() {
    for (const upload of uploads.keys()) {
      if (running().length >= AT_ONCE) return;
      if (upload.state === "waiting") upload.run();
    }
  }

  function show(upload) {
    const item = uploads.get(upload);
    if (upload.state === "dropped") {
      uploads.delete(upload);
      item.remove();
      return;
    }
    item.dataset.state = upload.state;
    const percent = upload.state === "done" ? 100 : upload.file.size ? Math.floor((upload.offset / upload.file.size) * 100) : 0;
    item.querySelector("progress").value = percent;
    const words = upload.message || STATES[upload.state];
    item.querySelector(".state-text").textContent = ["sending", "paused"].includes(upload.state) && !upload.message ? `${words}, ${percent}%` : words;
    const pause = item.querySelector("[data-pause]");
    pause.textContent = upload.state === "paused" ? "Tiếp tục" : "Tạm dừng";
    pause.setAttribute("aria-label", `${pause.textContent} tải ${upload.file.name}`);
    pause.hidden = upload.isOver || upload.state === "checking";
    item.querySelector("[data-drop]").hidden = upload.isOver;
    if (upload.link && !item.querySelector("a")) {
      const link = Object.assign(document.createElement("a"), { href: upload.link, textContent: upload.file.name });
      item.querySelector(".name").replaceChildren(link);
    }
  }

  function summarise() {
    const all = [...uploads.keys()];
    const count = (state) => all.filter((u) => u.state === state).length;
    panel.hidden = all.length === 0;
    const sizes = all.filter((u) => u.state !== "refused");
    total.max = Math.max(1, sizes.reduce((sum, u) => sum + u.file.size, 0));
    total.value = sizes.reduce((sum, u) => sum + (u.state === "done" ? u.file.size : u.offset), 0);
    const parts = [`${count("done")}/${all.length} tệp xong`];
    if (count("refused")) parts.push(`${count("refused")} không nhận`);
    if (count("broken")) parts.push("mất kết nối, sẽ tự tải tiếp");
    if (count("paused")) parts.push(`${count("paused")} tạm dừng`);
    const text = parts.join(" · ");
    if (status.textContent !== text) status.textContent = text;
    const over = all.length > 0 && all.every((u) => u.isOver);
    total.hidden = over;
    panel.querySelector("[data-pause-all]").hidden = over || !all.some((u) => ["waiting", "sending", "broken"].includes(u.state));
    panel.querySelector("[data-resume-all]").hidden = !count("paused");
    panel.querySelector("[data-again]").hidden = !over;
  }

  panel.querySelector("[data-pause-all]").addEventListener("click", () => {
    // First those that wait, so that none of them takes a free place.
    for (const upload of [...uploads.keys()].sort((a, b) => (b.state === "waiting") - (a.state === "waiting"))) {
      if (upload.state !== "checking") upload.pause();
    }
  });
  panel.querySelector("[data-resume-all]").addEventListener("click", () => {
    for (const upload of uploads.keys()) {
      if (upload.state === "paused") toggle(upload);
    }
  });

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    for (const file of input.files) add(file);
    form.reset();
    panel.scrollIntoView({ block: "nearest" });
  });

  // A drop anywhere, but not of the page's own things.
  const carriesFiles = (event) => event.dataTransfer?.types.includes("Files");
  document.addEventListener("dragover", (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    form.classList.add("over");
  });
  document.addEventListener("dragleave", (event) => {
    if (!event.relatedTarget) form.classList.remove("over");
  });
  document.addEventListener("drop", (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    form.classList.remove("over");
    for (const file of event.dataTransfer.files) add(file);
  });

  // Leaving loses nothing as long as the browser could keep the files; what it could not, is worth a question.
  form.querySelector("[data-drop-hint]").hidden = false;
  kept(form.dataset.person).then((entries) => {
    for (const entry of entries) add(entry.file, { ...entry, stored: true });
  });
}
