// Keeps files whose upload is not over in this browser, so that a reload or a closed tab loses nothing. Without room for them, uploads go
// on all the same; only a reload then ends them.
const NAME = "commsportal-uploads";

function open() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => request.result.createObjectStore("uploads", { keyPath: "key" });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function withStore(mode, work) {
  const database = await open();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction("uploads", mode);
      const request = work(transaction.objectStore("uploads"));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    database.close();
  }
}

const attempt = (promise, instead) => promise.catch((error) => {
  console.warn("Uploads cannot be kept in this browser:", error);
  return instead;
});

/** Uploads of one person, oldest first. */
export const kept = async (person) =>
  (await attempt(withStore("readonly", (store) => store.getAll()), [])).filter((entry) => entry.person === person).sort((a, b) => a.at - b.at);

export const keep = (entry) => attempt(withStore("readwrite", (store) => store.put(entry)));

export const forget = (key) => attempt(withStore("readwrite", (store) => store.delete(key)));
