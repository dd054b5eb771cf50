// Results while one types: the page's own answer for the new query is fetched and its results put in place. The address follows, history does not grow.
const PAUSE_MILLISECONDS = 200;
const FEWEST_LETTERS = 2;

const form = document.querySelector(".search-page form[role=search]");
const input = form.querySelector("input[name=q]");
const status = document.querySelector(".search-status");
let shown = input.value.trim();
let request = null;
let timer = 0;

function addressOf(text) {
  const address = new URL(location.href);
  address.searchParams.set("q", text);
  address.searchParams.delete("trang");
  return address;
}

async function search(text) {
  request = new AbortController();
  const { signal } = request;
  const address = addressOf(text);
  const asked = new URL(address);
  asked.searchParams.set("dang-go", "1");
  try {
    const answer = await fetch(asked, { signal });
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const results = page.querySelector(".search-body");
    if (signal.aborted || !results) return;
    document.querySelector(".search-body").replaceWith(document.adoptNode(results));
    document.title = page.title;
    history.replaceState(history.state, "", address);
    shown = text;
    status.textContent = results.querySelector(".search-summary h2")?.textContent ?? "";
  } catch {
    // A later letter took its place, or there is no network: the button still searches.
  }
}

input.addEventListener("input", () => {
  clearTimeout(timer);
  request?.abort();
  const text = input.value.trim();
  if (text.length < FEWEST_LETTERS || text === shown) return;
  timer = setTimeout(() => search(text), PAUSE_MILLISECONDS);
});

form.addEventListener("submit", () => {
  clearTimeout(timer);
  request?.abort();
});
