// Markdown as it is typed: "## " becomes a heading, **word** becomes bold.
import { InputRule, inputRules, textblockTypeInputRule, wrappingInputRule } from "prosemirror-inputrules";
import { TextSelection } from "prosemirror-state";
import { schema } from "../schema/schema.js";

const { nodes, marks } = schema;

export function rules() {
  return inputRules({
    rules: [
      textblockTypeInputRule(/^(#{1,6})\s$/, nodes.heading, (match) => ({ level: Math.max(2, match[1].length) })),
      wrappingInputRule(/^\s*([-+*])\s$/, nodes.bullet_list),
      wrappingInputRule(/^(\d{1,9})[.)]\s$/, nodes.ordered_list, (match) => ({ order: Number(match[1]) }), () => false),
      wrappingInputRule(/^\s*>\s$/, nodes.blockquote),
      textblockTypeInputRule(/^```$/, nodes.code_block),
      wide(/^---$/, () => nodes.horizontal_rule.create(), null),
      wide(/^:::quote\s$/, () => nodes.pull_quote.createAndFill(), 2),
      wide(/^:::numbers\s$/, () => nodes.numbers.createAndFill(), 3),
      spanned(/(?:^|[\s("“])(\*\*([^*\s](?:[^*]*[^*\s])?)\*\*)$/, marks.strong),
      spanned(/(?:^|[\s("“])(\*([^*\s](?:[^*]*[^*\s])?)\*)$/, marks.em),
      spanned(/(?:^|[\s("“])(~~([^~\s](?:[^~]*[^~\s])?)~~)$/, marks.del),
      spanned(/(?:^|[\s("“])(`([^`]+)`)$/, marks.code),
      spanned(/(?:^|[^!])(\[([^\]\[]+)\]\(((?:https?:\/\/|mailto:|tel:|article:|\/)[^\s()]+)\))$/, marks.link, (match) => ({ href: match[3] })),
    ],
  });
}

// A block at the top in the place of the paragraph that was typed.
function wide(pattern, make, inside) {
  return new InputRule(pattern, (state, match, start) => {
    const $start = state.doc.resolve(start);
    if ($start.depth !== 1 || $start.parent.type !== nodes.paragraph) return null;
    const made = make();
    const tr = state.tr.replaceWith($start.before(), $start.after(), made);
    const end = $start.before() + made.nodeSize;
    if (inside === null || end === tr.doc.content.size) tr.insert(end, nodes.paragraph.create());
    return tr.setSelection(TextSelection.near(tr.doc.resolve($start.before() + (inside ?? made.nodeSize))));
  });
}

function spanned(pattern, type, attrs = () => null) {
  return new InputRule(pattern, (state, match, start, end) => {
    const from = start + match[0].indexOf(match[1]);
    if (!state.doc.resolve(from).parent.type.allowsMarkType(type)) return null;
    // The last character of the match is not in the text yet.
    const tr = state.tr.delete(from, end).insert(from, state.schema.text(match[2], [...state.doc.resolve(from).marks(), type.create(attrs(match))]));
    return tr.removeStoredMark(type);
  }, { inCodeMark: false });
}
