// What the desk's server knows of pictures and articles. Questions asked in the same moment are one request.
const gone = "Không kết nối được máy chủ; có thể phiên đăng nhập đã hết. Hãy mở bàn biên tập ở thẻ khác và đăng nhập lại.";

async function ask(url, options) {
  let answer;
  try {
    answer = await fetch(url, { headers: { Accept: "application/json" }, ...options });
  } catch {
    throw new Error(gone);
  }
  if (answer.redirected) throw new Error(gone);
  const body = await answer.json().catch(() => null);
  if (!answer.ok || body === null) throw new Error(body?.detail ?? body?.title ?? gone);
  return body;
}

export const findArticles = (text) => ask(`/desk/articles/find?${new URLSearchParams({ q: text })}`);
export const findMedia = (text) => ask(`/desk/media/find?${new URLSearchParams({ q: text, images: "true" })}`);

/** Sends a picture to the library and gives it as the library knows it. Texts stand before the file, as the server wants them. */
export async function upload(file, texts) {
  const body = new FormData();
  for (const [name, text] of Object.entries(texts)) if (text) body.append(name, text);
  body.append("file", file);
  const { id } = await ask("/api/manage/v1/media", { method: "POST", body });
  media.forget(id);
  return media.get(id);
}

/** Has the server make Markdown of what another program put on the clipboard. `firstNote` is the number of its first footnote. */
export const clean = (url, html, { firstNote, token }) => ask(`${url}?${new URLSearchParams({ firstNote })}`, {
  method: "POST",
  body: html,
  headers: { Accept: "application/json", "Content-Type": "text/html; charset=utf-8", RequestVerificationToken: token },
});

// How many ids the server answers at once.
const most = 100;

function known(path) {
  const found = new Map();
  let waiting = [];
  const send = async () => {
    const asked = waiting.slice(0, most);
    waiting = waiting.slice(most);
    if (waiting.length > 0) setTimeout(send);
    const ids = [...new Set(asked.map(({ id }) => id))];
    try {
      const items = await ask(`${path}?${new URLSearchParams(ids.map((id) => ["id", id]))}`);
      for (const { id, resolve } of asked) resolve(items.find((item) => item.id === id.toLowerCase()) ?? null);
    } catch (error) {
      for (const { id, reject } of asked) { found.delete(id); reject(error); }
    }
  };
  return {
    /** The item, or null when there is none. */
    get(id) {
      if (!found.has(id)) {
        found.set(id, new Promise((resolve, reject) => {
          if (waiting.length === 0) setTimeout(send);
          waiting.push({ id, resolve, reject });
        }));
      }
      return found.get(id);
    },
    forget: (id) => found.delete(id),
  };
}

export const media = known("/desk/media/find");
export const articles = known("/desk/articles/find");
