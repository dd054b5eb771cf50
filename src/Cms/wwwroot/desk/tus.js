// Sends one file by tus 1.0.0, part by part, and goes on by itself after whatever passes by itself.
const PART = 1024 * 1024;
const LONGEST_WAIT = 30_000;
const VERSION = "1.0.0";

/** An answer after which trying again is of no use. */
class Refused extends Error {}

/** Nobody is signed in any more. */
class SignedOut extends Error {}

const base64 = (text) => btoa(String.fromCharCode(...new TextEncoder().encode(text)));

export class Upload {
  /**
   * @param file What is sent.
   * @param options.url Where an earlier visit left off; null to begin anew.
   * @param options.changed Called whenever state, offset, url or message change.
   */
  constructor(file, { endpoint, token, folder, url, changed }) {
    Object.assign(this, { file, endpoint, token, folder, url: url ?? null, changed });
    this.offset = 0;
    this.state = "waiting";
    this.message = "";
    this.link = null;
  }

  get isOver() {
    return this.state === "done" || this.state === "refused" || this.state === "dropped";
  }

  /** Sends until the file is there, refused, paused or dropped. */
  async run() {
    this.stop = new AbortController();
    const { signal } = this.stop;
    this.#tell("sending");
    for (let failures = 0; !signal.aborted && !this.isOver;) {
      try {
        await this.#step(signal);
        failures = 0;
      } catch (error) {
        if (signal.aborted) return;
        if (error instanceof Refused) return this.#tell("refused", error.message);
        if (error instanceof SignedOut) return this.#tell("paused", error.message);
        this.#tell("broken", error.said);
        await this.#pause(Math.min(LONGEST_WAIT, 1_000 * 2 ** failures++), signal);
        if (!signal.aborted) this.#tell("sending");
      }
    }
  }

  pause() {
    if (this.isOver) return;
    this.stop?.abort();
    this.#tell("paused");
  }

  /** Gives up; what the server has of it is dropped there as well, now or when its time is over. */
  async drop() {
    this.stop?.abort();
    this.#tell("dropped");
    if (this.url) await this.#ask("DELETE", this.url).catch((error) => console.warn("The server keeps the parts until they expire:", error));
  }

  async #step(signal) {
    if (!this.url) await this.#begin(signal);
    else if (!this.isKnown) await this.#resume(signal);
    else if (this.offset < this.file.size) await this.#send(signal);
    else await this.#ending(signal);
  }

  async #begin(signal) {
    const metadata = `filename ${base64(this.file.name)}${this.folder ? `,folder ${base64(this.folder)}` : ""}`;
    const answer = await this.#ask("POST", this.endpoint, { "Upload-Length": String(this.file.size), "Upload-Metadata": metadata }, null, signal);
    this.url = new URL(answer.headers.get("Location"), location.href).pathname;
    this.isKnown = true;
    this.#move(0);
  }

  async #resume(signal) {
    const answer = await this.#ask("HEAD", this.url, {}, null, signal);
    this.isKnown = true;
    this.#move(Number(answer.headers.get("Upload-Offset")));
  }

  async #send(signal) {
    const part = this.file.slice(this.offset, this.offset + PART);
    const headers = { "Upload-Offset": String(this.offset), "Content-Type": "application/offset+octet-stream" };
    if (this.offset + part.size === this.file.size) this.#tell("checking");
    const answer = await this.#ask("PATCH", this.url, headers, part, signal);
    this.#move(Number(answer.headers.get("Upload-Offset")));
  }

  async #ending(signal) {
    this.#tell("checking");
    const outcome = await (await this.#ask("GET", this.url, {}, null, signal)).json();
    if (outcome.refusal) throw new Refused(outcome.refusal);
    if (!outcome.isFinished) throw new Error("The server is still at it.");
    this.link = outcome.url;
    this.#tell("done", !outcome.isNew ? "đã có sẵn trong thư viện" : outcome.similar ? `xong; gần giống ${outcome.similar} ảnh đã có` : "");
  }

  async #ask(method, url, headers = {}, body = null, signal = undefined) {
    const answer = await fetch(url, {
      method, body, signal, redirect: "manual",
      headers: { "Tus-Resumable": VERSION, RequestVerificationToken: this.token, ...headers },
    });
    if (answer.ok) return answer;
    this.isKnown = false;
    if (answer.status === 404 || answer.status === 410) {
      this.url = null;
      throw new Error("The server does not know the upload any more; it begins anew.");
    }
    const problem = await answer.json().catch(() => null);
    if (answer.status === 401) throw new SignedOut(problem?.title);
    if ([400, 403, 412, 413, 415, 422].includes(answer.status)) throw new Refused(problem?.detail ?? problem?.title ?? `Máy chủ từ chối (${answer.status}).`);
    throw Object.assign(new Error(`The server answered ${answer.status}.`), { said: problem?.title });
  }

  #move(offset) {
    this.offset = offset;
    this.changed(this);
  }

  #tell(state, message = "") {
    if (this.state === state && this.message === message) return;
    Object.assign(this, { state, message });
    this.changed(this);
  }

  // Waits, but not when the network comes back before.
  #pause(milliseconds, signal) {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      const end = () => {
        clearTimeout(timer);
        resolve();
      };
      addEventListener("online", end, { once: true });
      signal.addEventListener("abort", end, { once: true });
    });
  }
}
