// Tables as Markdown has them: a first row that is the head, no cell over several places, columns with one alignment.
import { Plugin } from "prosemirror-state";
import { addColumnAfter, addColumnBefore, addRowAfter, addRowBefore, deleteColumn, deleteRow, deleteTable, isInTable, selectedRect } from "prosemirror-tables";
import { schema } from "../schema/schema.js";

const { nodes } = schema;

/** Keeps the first row of every table its head, whatever is added, moved or taken away. */
export const headedTables = () => new Plugin({
  appendTransaction(transactions, _, state) {
    if (!transactions.some((tr) => tr.docChanged)) return null;
    const tr = state.tr;
    state.doc.forEach((table, offset) => {
      if (table.type !== nodes.table) return;
      table.forEach((row, rowOffset, index) => row.forEach((cell, cellOffset, column) => {
        const type = index === 0 ? nodes.table_header : nodes.table_cell;
        const align = table.firstChild.maybeChild(column)?.attrs.align ?? null;
        if (cell.type === type && cell.attrs.align === align) return;
        tr.setNodeMarkup(offset + 1 + rowOffset + 1 + cellOffset, type, { ...cell.attrs, align });
      }));
    });
    return tr.docChanged ? tr : null;
  },
});

/** Puts the row of the selection first. */
function makeHead(state, dispatch) {
  if (!isInTable(state)) return false;
  const { table, tableStart, top } = selectedRect(state);
  if (top === 0) return false;
  if (dispatch) {
    const rows = table.content.content;
    const sorted = [rows[top], ...rows.slice(0, top), ...rows.slice(top + 1)];
    dispatch(state.tr.replaceWith(tableStart, tableStart + table.content.size, sorted));
  }
  return true;
}

// The head decides; the cells below follow.
function align(side) {
  return (state, dispatch) => {
    if (!isInTable(state)) return false;
    const { table, tableStart, left, right } = selectedRect(state);
    if (dispatch) {
      const tr = state.tr;
      table.firstChild.forEach((cell, offset, column) => {
        if (column >= left && column < right) tr.setNodeMarkup(tableStart + 1 + offset, null, { ...cell.attrs, align: side });
      });
      dispatch(tr);
    }
    return true;
  };
}

// Not above the head, which would make the new row the head.
const rowAbove = (state, dispatch) => isInTable(state) && selectedRect(state).top > 0 && addRowBefore(state, dispatch);
const lastRow = (state) => selectedRect(state).map.height === 1;

export const tableTools = [
  { icon: "rowBefore", label: "Thêm hàng phía trên", command: rowAbove },
  { icon: "rowAfter", label: "Thêm hàng phía dưới", command: addRowAfter },
  { icon: "columnBefore", label: "Thêm cột bên trái", command: addColumnBefore },
  { icon: "columnAfter", label: "Thêm cột bên phải", command: addColumnAfter },
  { icon: "head", label: "Lấy hàng này làm tiêu đề", command: makeHead },
  { icon: "alignLeft", label: "Căn cột sang trái", command: align(null) },
  { icon: "alignCentre", label: "Căn cột vào giữa", command: align("center") },
  { icon: "alignRight", label: "Căn cột sang phải", command: align("right") },
  { word: "Xóa hàng", label: "Xóa hàng", command: (state, dispatch) => isInTable(state) && !lastRow(state) && deleteRow(state, dispatch) },
  { word: "Xóa cột", label: "Xóa cột", command: (state, dispatch) => isInTable(state) && deleteColumn(state, dispatch) },
  { word: "Xóa bảng", label: "Xóa bảng", command: deleteTable },
];
