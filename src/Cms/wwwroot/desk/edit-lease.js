// Says now and then that this page is open, and shows who else is editing the article.
const pause = 30_000;

const notice = document.querySelector("[data-lease]");
const form = notice?.closest("form");
if (form) {
  let timer;
  const sign = async () => {
    clearTimeout(timer);
    try {
      const body = new URLSearchParams({ __RequestVerificationToken: form.elements.__RequestVerificationToken.value });
      const answer = await fetch(notice.dataset.lease, { method: "POST", body });
      if (answer.ok && !answer.redirected) show(await answer.json());
    } catch (error) {
      // Without a server nobody can be told; the next sign comes anyhow.
      if (!(error instanceof TypeError)) throw error;
    }
    timer = setTimeout(sign, pause);
  };
  timer = setTimeout(sign, pause);
  document.addEventListener("visibilitychange", () => { if (document.visibilityState === "visible") sign(); });
  form.addEventListener("lease", (event) => show(event.detail));
}

function show({ text, takenFromMe }) {
  const place = notice.querySelector("[data-lease-text]");
  if (place.textContent !== text) place.textContent = text;
  notice.hidden = text.length === 0;
  notice.classList.toggle("bad", takenFromMe);
}
