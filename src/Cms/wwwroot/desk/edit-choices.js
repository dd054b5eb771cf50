// Choosing articles and media without leaving the form.
export function enhanceChoices(root, touched) {
  for (const choice of root.querySelectorAll("[data-articles]")) onFind(choice, (text) => findArticles(choice, text, touched));
  for (const choice of root.querySelectorAll("[data-media]")) {
    onFind(choice, (text) => findMedia(choice, text, touched));
    onUpload(choice, touched);
  }
}

function onFind(choice, find) {
  const input = choice.querySelector(".find input");
  const button = choice.querySelector(".find button");
  button.addEventListener("click", (event) => { event.preventDefault(); find(input.value); });
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing) return;
    event.preventDefault();
    find(input.value);
  });
}

async function ask(url) {
  const answer = await fetch(url, { headers: { Accept: "application/json" } });
  if (!answer.ok || answer.redirected) throw new Error("Không tìm được; có thể phiên đăng nhập đã hết. Hãy mở bàn biên tập ở thẻ khác và đăng nhập lại.");
  return answer.json();
}

function found(choice) {
  let list = choice.querySelector(".found");
  if (!list) {
    const region = document.createElement("div");
    region.setAttribute("role", "status");
    choice.querySelector(".find").after(region);
    list = document.createElement("ul");
    list.className = "found";
    region.append(list);
  }
  list.replaceChildren();
  return list;
}

function dropFound(choice) {
  const list = choice.querySelector(".found");
  (list?.closest("[role=status]") ?? list)?.remove();
}

function say(list, text) {
  const item = document.createElement("li");
  item.className = "quiet";
  item.textContent = text;
  list.append(item);
}

async function findArticles(choice, text, touched) {
  const list = found(choice);
  try {
    const query = new URLSearchParams({ q: text, type: choice.dataset.type ?? "", storiesOf: choice.dataset.storiesOf ?? "" });
    const items = await ask(`/desk/articles/find?${query}`);
    if (!items.length) say(list, `Không có bài nào khớp “${text}”.`);
    for (const item of items) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "small";
      button.textContent = `+ ${item.headline}${item.isPublic ? "" : " (chưa đăng)"}`;
      button.addEventListener("click", () => {
        addArticle(choice, item);
        const row = button.closest("li");
        // The focus goes on to what can be chosen next.
        ((row.nextElementSibling ?? row.previousElementSibling)?.querySelector("button") ?? choice.querySelector(".find input")).focus();
        row.remove();
        touched();
      });
      const row = document.createElement("li");
      row.append(button);
      list.append(row);
    }
  } catch (error) {
    say(list, error.message);
  }
}

function addArticle(choice, item) {
  const chosen = choice.querySelector(".chosen");
  if (chosen.querySelector(`input[value="${item.id}"]`)) return;
  if (choice.dataset.single === "true") chosen.replaceChildren();
  const row = document.createElement("li");
  row.append(option("checkbox", choice.dataset.articles, item.id, item.headline));
  chosen.append(row);
}

function option(type, name, value, text) {
  const label = document.createElement("label");
  const input = document.createElement("input");
  Object.assign(input, { type, name, value, checked: true });
  label.append(input, " " + text);
  return label;
}

async function findMedia(choice, text, touched) {
  const images = choice.dataset.images === "true";
  try {
    const items = await ask(`/desk/media/find?${new URLSearchParams({ q: text, images })}`);
    const options = choice.querySelector(".media-options");
    for (const old of options.querySelectorAll(".media-option:not(.none)")) {
      if (!old.querySelector("input").checked) old.remove();
    }
    for (const item of items) {
      if (!options.querySelector(`input[value="${item.id}"]`)) options.append(mediaOption(choice, item, false));
    }
    if (!items.length) say(found(choice), images ? "Không có ảnh nào khớp." : "Không có tệp nào khớp.");
    else dropFound(choice);
    options.addEventListener("change", touched, { once: true });
  } catch (error) {
    say(found(choice), error.message);
  }
}

function mediaOption(choice, item, checked) {
  const label = document.createElement("label");
  label.className = "media-option";
  const input = document.createElement("input");
  Object.assign(input, { type: "radio", name: choice.dataset.media, value: item.id, checked });
  const thumb = document.createElement(item.thumb ? "img" : "span");
  thumb.className = item.thumb ? "thumb" : "thumb file";
  if (item.thumb) Object.assign(thumb, { src: item.thumb, alt: item.alt, loading: "lazy" });
  else thumb.textContent = item.kind;
  const name = document.createElement("span");
  name.textContent = item.fileName;
  label.append(input, thumb, name);
  return label;
}

// The file goes to the library at once; the form only keeps which one it is.
function onUpload(choice, touched) {
  const input = choice.querySelector(".upload input[type=file]");
  const button = choice.querySelector(".upload button");
  if (!input || !button) return;
  button.addEventListener("click", async (event) => {
    event.preventDefault();
    const file = input.files[0];
    if (!file) { input.click(); return; }
    button.disabled = true;
    const list = found(choice);
    say(list, "Đang tải lên…");
    try {
      const body = new FormData();
      body.append("file", file);
      const answer = await fetch("/api/manage/v1/media", { method: "POST", body });
      const item = await answer.json();
      if (!answer.ok) throw new Error(item.detail ?? item.title ?? "Không tải lên được.");
      const options = choice.querySelector(".media-options");
      options.querySelector(`input[value="${item.id}"]`)?.closest("label").remove();
      const made = await ask(`/desk/media/find?${new URLSearchParams({ id: item.id })}`);
      options.prepend(mediaOption(choice, made[0], true));
      input.value = "";
      dropFound(choice);
      touched();
    } catch (error) {
      list.replaceChildren();
      say(list, error.message);
    } finally {
      button.disabled = false;
    }
  });
}
