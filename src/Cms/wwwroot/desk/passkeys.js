// Makes passkeys and signs in by them, where the browser can; without it, codes and passwords remain.
const able = window.PublicKeyCredential?.parseCreationOptionsFromJSON && window.PublicKeyCredential?.parseRequestOptionsFromJSON;

if (able) {
  for (const part of document.querySelectorAll("[data-passkey]")) part.hidden = false;
  for (const form of document.querySelectorAll("form[data-passkey-create], form[data-passkey-get]")) {
    if (form.dataset.passkeyReady) continue;
    form.dataset.passkeyReady = "true";
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      ask(form);
    });
  }
}

async function ask(form) {
  const button = form.querySelector("button");
  const notice = form.querySelector("[role=alert]");
  notice.hidden = true;
  button.disabled = true;
  try {
    const creating = form.dataset.passkeyCreate;
    const options = await optionsFrom(creating || form.dataset.passkeyGet, form);
    const credential = creating
      ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
      : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
    form.elements.Credential.value = JSON.stringify(credential.toJSON());
    form.submit();
  } catch (error) {
    notice.textContent = messageOf(error);
    notice.hidden = false;
    button.disabled = false;
    button.focus();
  }
}

async function optionsFrom(address, form) {
  const answer = await fetch(address, {
    method: "POST",
    headers: { RequestVerificationToken: form.elements.__RequestVerificationToken.value },
  });
  if (!answer.ok || answer.redirected) throw new Error("no options");
  return answer.json();
}

function messageOf(error) {
  if (error.name === "NotAllowedError") return "Bạn đã dừng lại, hoặc quá thời gian. Hãy thử lại.";
  if (error.name === "InvalidStateError") return "Thiết bị này đã có khóa truy cập cho tài khoản của bạn.";
  return "Chưa dùng được khóa truy cập. Hãy thử lại, hoặc dùng mã của ứng dụng xác thực.";
}
