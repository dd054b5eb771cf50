// Keeps what is typed into a step of a nomination a few seconds after the last change; without it the buttons do.
const form = document.querySelector("[data-nomination]");
const pause = 3000;
const again = 10000;
const clock = new Intl.DateTimeFormat("vi-VN", { hour: "2-digit", minute: "2-digit", hour12: false, timeZone: "Asia/Ho_Chi_Minh" });

if (form) {
  const sign = form.querySelector("[data-autosave-state]");
  let timer;
  let changes = 0;
  let kept = 0;

  const fields = () => {
    const data = new FormData(form);
    data.delete("files");
    return data;
  };

  const keep = async () => {
    clearTimeout(timer);
    const upTo = changes;
    if (upTo === kept) return;
    try {
      const answer = await fetch(form.getAttribute("action") + "?handler=Autosave", { method: "POST", body: fields(), redirect: "manual" });
      if (answer.status === 204) {
        kept = upTo;
        sign.textContent = `Đã lưu bản nháp lúc ${clock.format(new Date())}`;
      } else if (answer.status === 422) {
        kept = upTo;
        sign.textContent = `Chưa lưu: ${await answer.text()}`;
      } else {
        sign.textContent = "Chưa lưu được: phiên làm việc đã hết. Hãy đăng nhập ở thẻ khác rồi gõ tiếp.";
      }
    } catch {
      sign.textContent = "Chưa lưu được vì mất mạng; sẽ tự thử lại.";
    }
    if (changes !== kept) timer = setTimeout(keep, upTo === changes ? again : pause);
  };

  form.addEventListener("input", (event) => {
    if (event.target.type === "file") return;
    changes++;
    clearTimeout(timer);
    timer = setTimeout(keep, pause);
  });
  addEventListener("online", keep);
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && keep());
  form.addEventListener("submit", () => clearTimeout(timer));
}
