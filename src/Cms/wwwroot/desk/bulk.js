// How far a bulk action is, until it goes on to its next step. Without this the page has a link to look again.
const panel = document.getElementById("bulk-progress");
const bar = document.getElementById("bulk-bar");

async function look() {
  try {
    const answer = await fetch(panel.dataset.watch, { headers: { accept: "text/html" } });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const news = page.getElementById("bulk-bar");
    if (!news || news.labels?.[0]?.textContent.split(":")[0] !== bar.labels[0].textContent.split(":")[0]) {
      location.replace(panel.dataset.watch);
      return;
    }
    bar.value = news.value;
    document.getElementById("bulk-passed").textContent = page.getElementById("bulk-passed").textContent;
  } catch (failure) {
    if (!(failure instanceof TypeError)) throw failure; // The network is away; the next look may find it.
  }
  setTimeout(look, 1000);
}

if (panel) setTimeout(look, 700);
