// The pictures of the toolbar, by Lucide.
import {
  AlignCenter, AlignLeft, AlignRight, Asterisk, BetweenHorizontalEnd, BetweenHorizontalStart, BetweenVerticalEnd, BetweenVerticalStart, Bold, ChartNoAxesColumn,
  CircleQuestionMark, Code, CodeXml, ImagePlus, Italic, Link, List, ListOrdered, Maximize2, MessageSquareQuote, Minimize2, Minus, Newspaper, PanelTop, Pilcrow,
  Redo2, Strikethrough, Subscript, Superscript, Table, TextQuote, Trash2, Undo2,
} from "lucide";
import { icon } from "../field/dom.js";

const shapes = {
  alignCentre: AlignCenter, alignLeft: AlignLeft, alignRight: AlignRight, footnote: Asterisk, rowAfter: BetweenHorizontalEnd, rowBefore: BetweenHorizontalStart,
  columnAfter: BetweenVerticalEnd, columnBefore: BetweenVerticalStart, bold: Bold, numbers: ChartNoAxesColumn, help: CircleQuestionMark, code: Code, source: CodeXml,
  image: ImagePlus, italic: Italic, link: Link, bullets: List, ordered: ListOrdered, whole: Maximize2, pullQuote: MessageSquareQuote, part: Minimize2, rule: Minus,
  card: Newspaper, head: PanelTop, plain: Pilcrow, redo: Redo2, struck: Strikethrough, low: Subscript, high: Superscript, table: Table, quote: TextQuote,
  remove: Trash2, undo: Undo2,
};

export const iconOf = (name) => icon(shapes[name]);
