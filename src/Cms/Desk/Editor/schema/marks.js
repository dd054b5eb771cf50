// Emphasis and links. Their order is the order in which Markdown nests them where nothing else decides.
const plain = (tag, more = []) => ({ parseDOM: [{ tag }, ...more], toDOM: () => [tag, 0] });

// What may stand in an address that the browser is given; everything else is shown, kept and not followed.
const safe = /^(https?:\/\/|mailto:|tel:|#|\/(?![/\\]))/i;

export const marks = {
  link: {
    attrs: { href: {}, title: { default: null } },
    inclusive: false,
    parseDOM: [
      { tag: "a[data-href]", getAttrs: (dom) => ({ href: dom.dataset.href, title: dom.getAttribute("title") }) },
      { tag: "a[href]", getAttrs: (dom) => (safe.test(dom.getAttribute("href")) ? { href: dom.getAttribute("href"), title: dom.getAttribute("title") } : false) },
    ],
    toDOM: ({ attrs: { href, title } }) => ["a", { ...(safe.test(href) ? { href, rel: "noopener noreferrer" } : {}), "data-href": href, title }, 0],
  },
  strong: plain("strong", [
    { tag: "b", getAttrs: (dom) => dom.style.fontWeight !== "normal" && null },
    { style: "font-weight", getAttrs: (value) => /^(bold(er)?|[6-9]\d\d)$/.test(value) && null },
  ]),
  em: plain("em", [{ tag: "i", getAttrs: (dom) => dom.style.fontStyle !== "normal" && null }, { style: "font-style=italic" }]),
  del: plain("del", [{ tag: "s" }, { tag: "strike" }]),
  sub: plain("sub"),
  sup: plain("sup"),
  code: plain("code"),
};
