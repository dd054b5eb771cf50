// Before the first paint: the colours and the size of text that this reader has chosen (reading.js keeps them).
{
  const page = document.documentElement;
  page.dataset.scripts = "";
  try {
    const { theme, text } = JSON.parse(localStorage.getItem("reading") ?? "{}");
    if (["light", "dark", "contrast"].includes(theme)) page.dataset.theme = theme;
    if (["1", "2", "3"].includes(text)) page.dataset.text = text;
  } catch {
    // The browser keeps nothing for this site, or something else: the page is as for everybody.
  }
}
