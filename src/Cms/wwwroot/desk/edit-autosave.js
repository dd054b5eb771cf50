// Sends what stands in the form to the server's working copy a few seconds after the last change, and again until it has arrived.
const pause = 3000;
const waits = [5000, 10000, 20000, 30000];
const clock = new Intl.DateTimeFormat("vi-VN", { hour: "2-digit", minute: "2-digit", hour12: false, timeZone: "Asia/Ho_Chi_Minh" });
const kept = "Chưa lưu được, đang giữ trong trình duyệt";

/** @param arrived is called when the server has everything that was typed. */
export function autosave(form, arrived) {
  const address = form.dataset.autosave;
  if (!address) return { touched() {}, stop() {} };
  const sign = form.querySelector("[data-autosave-state]");
  let [changes, sent, tries] = [0, 0, 0];
  let timer, sending;
  let stopped = false;

  const send = async () => {
    clearTimeout(timer);
    if (sending || stopped || sent === changes) return;
    const upTo = changes;
    sending = new AbortController();
    const outcome = await post(address, form, sending.signal);
    sending = null;
    if (stopped) return;
    say(sign, outcome);
    if (outcome.arrived) {
      form.dispatchEvent(new CustomEvent("lease", { detail: outcome.lease }));
      form.dispatchEvent(new CustomEvent("preview", { detail: outcome.preview }));
      [sent, tries] = [upTo, 0];
      if (sent === changes) arrived();
      else timer = setTimeout(send, pause);
    } else if (outcome.final) {
      stopped = true;
    } else {
      timer = setTimeout(send, waits[Math.min(tries++, waits.length - 1)]);
    }
  };

  addEventListener("online", send);
  addEventListener("focus", send);
  addEventListener("pagehide", send);
  document.addEventListener("visibilitychange", send);
  return {
    touched() {
      changes++;
      clearTimeout(timer);
      timer = setTimeout(send, pause);
    },
    // What is being saved needs no copy; a request on its way is given up.
    stop() {
      stopped = true;
      clearTimeout(timer);
      sending?.abort();
    },
  };
}

async function post(address, form, signal) {
  let answer;
  try {
    const body = texts(form);
    answer = await fetch(address, { method: "POST", body, signal, keepalive: document.visibilityState === "hidden" && isSmall(body) });
    const path = new URL(answer.url).pathname;
    if (path === "/desk/sign-in") return { text: "Phiên làm việc đã hết, đang giữ trong trình duyệt.", signIn: true };
    if (answer.ok && path === address) return { arrived: true, ...(await answer.json()) };
  } catch {
    return { text: `${kept}; sẽ gửi lại khi nối được máy chủ.` };
  }
  if (answer.status === 409)
    return { final: true, text: "Bạn đang sửa bài này ở một thẻ hay máy khác; chữ gõ ở đây đang giữ trong trình duyệt. Bấm Lưu để đưa vào bài." };
  if (answer.status >= 500 || answer.status === 429 || answer.status === 408) return { text: `${kept}; sẽ gửi lại.` };
  return { final: true, text: `${kept}. Hãy chép phần đang gõ rồi mở lại trang này (mã ${answer.status}).` };
}

function texts(form) {
  const data = new FormData(form);
  for (const field of form.querySelectorAll("input[type=file][name]")) data.delete(field.name);
  return data;
}

// Browsers carry on with at most 64 KB after a page is gone; a character is at most three bytes.
function isSmall(body) {
  let characters = 0;
  for (const [name, value] of body) characters += name.length + value.length + 120;
  return characters * 3 < 64_000;
}

function say(sign, outcome) {
  if (!sign) return;
  const newer = outcome.arrived && outcome.currentVersion !== outcome.version;
  const text = outcome.arrived
    ? `Đã tự lưu lúc ${clock.format(new Date(outcome.savedAt))}` + (newer ? ". Bài vừa đổi ở nơi khác; khi bấm Lưu, hai bản sẽ được ghép." : "")
    : outcome.text;
  sign.classList.toggle("late", !outcome.arrived || newer);
  if (sign.firstChild?.textContent === text) return;
  sign.textContent = text;
  if (outcome.signIn) sign.append(" ", signInLink());
}

// In another tab, so that this one keeps what was typed; it sends it once somebody is signed in.
function signInLink() {
  const link = document.createElement("a");
  Object.assign(link, { href: "/desk/sign-in", target: "_blank", rel: "noopener", textContent: "Đăng nhập lại (thẻ mới)" });
  return link;
}
