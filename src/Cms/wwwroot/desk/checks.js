// Checks a text while it is written, some time after the last key, and leads from a finding to its place.
const pause = 1500;

for (const form of document.querySelectorAll("form[data-article-form]")) {
  let timer;
  let running;
  const panel = () => form.querySelector("[data-checks]");

  const check = async (more = {}) => {
    clearTimeout(timer);
    running?.abort();
    running = new AbortController();
    const { signal } = running;
    panel()?.setAttribute("aria-busy", "true");
    try {
      const address = new URL(form.getAttribute("action") || location.href, location.href);
      address.searchParams.set("handler", "Check");
      const answer = await fetch(address, { method: "POST", body: texts(form, more), signal, headers: { "X-Requested-With": "fetch" } });
      if (answer.ok && !answer.redirected) show(form, panel(), await answer.text());
    } catch (error) {
      // Without a server the panel stays as it is; saving checks again.
      if (error.name !== "AbortError" && !(error instanceof TypeError)) throw error;
    } finally {
      if (!signal.aborted) panel()?.removeAttribute("aria-busy");
    }
  };

  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(check, pause);
  };
  form.addEventListener("input", (event) => {
    if (!event.target.closest("[data-checks]") && event.target.type !== "search") later();
  });
  form.addEventListener("checks:run", () => check());
  form.addEventListener("click", (event) => {
    const jump = event.target.closest("a[data-jump]");
    if (jump && go(form, jump)) event.preventDefault();
    const button = event.target.closest("button[value^='acknowledge:']");
    if (!button) return;
    event.preventDefault();
    const name = `reason.${button.value.slice("acknowledge:".length)}`;
    check({ do: button.value, [name]: form.elements[name]?.value ?? "" });
  });
}

// Files and what belongs to the panel itself stay here.
function texts(form, more) {
  const data = new FormData();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string" && !name.startsWith("reason.")) data.append(name, value);
  }
  for (const [name, value] of Object.entries(more)) data.set(name, value);
  return data;
}

// What was opened stays open, and whoever is within the panel is not thrown out of it.
function show(form, before, html) {
  const holder = document.createElement("div");
  holder.innerHTML = html;
  const after = holder.firstElementChild;
  if (!after || !before) return;
  const within = before.contains(document.activeElement);
  if (within && document.activeElement.matches("input") && document.activeElement.value) return;
  for (const details of after.querySelectorAll("details.findings")) {
    const same = before.querySelector(`details.findings.${details.classList[1]}`);
    if (same) details.open = same.open;
  }
  replace(before, after);
  if (within) (form.querySelector("[data-checks] summary") ?? form.querySelector("#f-headline"))?.focus();
}

// The sentence stays the same element, so that screen readers hear it when it changes, and only then.
function replace(before, after) {
  const [said, says] = [before, after].map((panel) => panel.querySelector(".checks-summary"));
  if (!said) {
    before.replaceWith(after);
    return;
  }
  if (said.textContent !== says.textContent) said.textContent = says.textContent;
  said.className = says.className;
  while (said.nextElementSibling) said.nextElementSibling.remove();
  while (says.nextElementSibling) before.append(says.nextElementSibling);
}

function go(form, jump) {
  let id = jump.dataset.jump;
  let field = document.getElementById(id);
  while (!field && id.includes("-", 2)) {
    id = id.slice(0, id.lastIndexOf("-"));
    field = document.getElementById(id);
  }
  if (!field) return false;
  const from = Number(jump.dataset.offset || 0);
  const to = from + Number(jump.dataset.length || 0);
  // An editor that stands in for the field finds the place in its own way.
  const asked = new CustomEvent("checks:jump", { bubbles: true, cancelable: true, detail: { from, to } });
  if (!field.dispatchEvent(asked)) return true;
  const target = field.matches("input, textarea, select") ? field : field.querySelector("input:not([type=hidden]), textarea, select, summary, button");
  (target ?? field).focus();
  if (jump.dataset.offset && target?.setSelectionRange && target.tagName === "TEXTAREA") {
    target.setSelectionRange(from, to);
    target.scrollTop = (target.value.slice(0, from).split("\n").length - 4) * (Number.parseFloat(getComputedStyle(target).lineHeight) || 24);
  }
  field.scrollIntoView({ block: "center" });
  return true;
}
