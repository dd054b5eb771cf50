// The tools of the bar, group by group. `active` says whether it holds where the cursor is; `shown` keeps a word beside the picture.
import { redoDepth, undoDepth } from "prosemirror-history";
import { schema } from "../schema/schema.js";
import { around, insertNumbers, insertQuote, insertRule, insertTable, isMarked, toggle, toggleList, toggleQuote } from "../writing/commands.js";
import { insertFootnote } from "../writing/footnotes.js";

const { nodes } = schema;

const mark = (name, iconName, label, keys) => ({
  icon: iconName, label, keys, toggles: true,
  run: (field) => field.run(toggle(name)),
  active: (state) => isMarked(state, name),
  able: (state) => toggle(name)(state),
});

const block = (iconName, label, keys, command, inside) => ({
  icon: iconName, label, keys, toggles: Boolean(inside),
  run: (field) => field.run(command),
  active: inside ? (state) => Boolean(around(state, ...inside)) : null,
  able: (state) => command(state),
});

export const groups = [
  [
    mark("strong", "bold", "Đậm", "Ctrl+B"),
    mark("em", "italic", "Nghiêng", "Ctrl+I"),
    { icon: "link", label: "Liên kết", keys: "Ctrl+K", toggles: true, run: (field) => field.open.link(), active: (state) => isMarked(state, "link") },
  ],
  [
    block("bullets", "Danh sách dấu đầu dòng", "Ctrl+Shift+8", toggleList(nodes.bullet_list), [nodes.bullet_list]),
    block("ordered", "Danh sách đánh số", "Ctrl+Shift+7", toggleList(nodes.ordered_list), [nodes.ordered_list]),
    block("quote", "Trích dẫn thường", "Ctrl+Shift+9", toggleQuote, [nodes.blockquote]),
  ],
  [
    mark("del", "struck", "Gạch ngang", "Ctrl+Shift+X"),
    mark("sup", "high", "Chỉ số trên"),
    mark("sub", "low", "Chỉ số dưới"),
    mark("code", "code", "Mã lệnh"),
    block("rule", "Đường kẻ ngang", null, insertRule),
  ],
  [
    { icon: "undo", label: "Hoàn tác", keys: "Ctrl+Z", always: true, run: (field) => field.undo(), able: (state) => undoDepth(state) > 0 },
    { icon: "redo", label: "Làm lại", keys: "Ctrl+Y", always: true, run: (field) => field.redo(), able: (state) => redoDepth(state) > 0 },
  ],
  [
    {
      icon: "source", label: "Mã Markdown", word: "Markdown", always: true, toggles: true,
      run: (field) => field.show(field.mode === "source" ? "visual" : "source"), active: (_, field) => field.mode === "source",
    },
    { icon: "whole", label: "Toàn màn hình", keys: "Ctrl+Shift+F", always: true, toggles: true, run: (field) => field.open.whole(), active: (_, field) => field.isWhole },
    { icon: "help", label: "Phím tắt và cách viết", keys: "Ctrl+/", always: true, run: (field) => field.open.help() },
  ],
  [
    { icon: "image", label: "Ảnh", word: "Ảnh", keys: "Ctrl+Alt+G", run: (field) => field.open.media() },
    { ...block("table", "Bảng", null, insertTable), word: "Bảng" },
    { ...block("pullQuote", "Câu trích nổi bật", null, insertQuote), word: "Câu trích" },
    { ...block("numbers", "Con số nổi bật", null, insertNumbers), word: "Con số" },
    { ...block("footnote", "Chú thích cuối bài", "Ctrl+Alt+F", insertFootnote), word: "Chú thích" },
    { icon: "card", label: "Thẻ dẫn tới bài khác", word: "Bài khác", run: (field) => field.open.card() },
  ],
];

export const kinds = [
  ["paragraph", "Đoạn văn"],
  ["heading-2", "Đề mục lớn"],
  ["heading-3", "Đề mục vừa"],
  ["heading-4", "Đề mục nhỏ"],
  ["code_block", "Khối mã"],
];

/** Lines whose kind follows from the block that they are in. */
export const otherKinds = {
  "heading-1": "Đề mục lớn",
  "heading-5": "Đề mục nhỏ",
  "heading-6": "Đề mục nhỏ",
  table_header: "Tiêu đề cột",
  table_cell: "Ô trong bảng",
  attribution: "Người nói",
  number_value: "Con số",
  number_label: "Lời cho con số",
  source: "Mã Markdown",
};
