// The sentences of a story as ranges of the page, in reading order.
import { language } from "./words.js";

const READ = "h1, .standfirst, .article-main :is(p, li, h2, h3, h4, h5, h6, figcaption)";
const NOT_READ = ".kicker, .meta, .source, .attachments, table, pre, nav, details, [hidden], .visually-hidden";

function pieces(text) {
  if (typeof Intl.Segmenter === "function") {
    return [...new Intl.Segmenter(language, { granularity: "sentence" }).segment(text)].map(({ segment, index }) => [index, segment]);
  }
  return [...text.matchAll(/[^.!?…]+(?:[.!?…]+\s*|$)/g)].map((match) => [match.index, match[0]]);
}

function rangesOf(block) {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const nodes = [];
  let text = "";
  while (walker.nextNode()) {
    nodes.push([text.length, walker.currentNode]);
    text += walker.currentNode.data;
  }
  const at = (offset) => {
    const [start, node] = nodes.findLast(([from]) => from <= offset);
    return [node, Math.min(offset - start, node.length)];
  };
  return pieces(text)
    .filter(([, sentence]) => /[\p{L}\p{N}]/u.test(sentence))
    .map(([index, sentence]) => {
      const range = document.createRange();
      range.setStart(...at(index));
      range.setEnd(...at(index + sentence.trimEnd().length));
      return { text: sentence.trim(), range, block };
    });
}

export function sentences(article) {
  return [...article.querySelectorAll(READ)]
    .filter((block) => !block.closest(NOT_READ) && !block.querySelector("p, li"))
    .flatMap(rangesOf);
}
