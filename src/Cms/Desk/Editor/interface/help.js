// The panel of shortcuts and of what can be typed.
import { el } from "../field/dom.js";
import { dialog } from "./dialog.js";

const shortcuts = [
  ["Ctrl+B, Ctrl+I", "Đậm, nghiêng"],
  ["Ctrl+K", "Liên kết; tìm được bài của cổng"],
  ["Ctrl+Alt+0", "Đoạn văn"],
  ["Ctrl+Alt+1, 2, 3", "Đề mục lớn, vừa, nhỏ"],
  ["Ctrl+Shift+8, Ctrl+Shift+7", "Danh sách dấu đầu dòng, đánh số"],
  ["Tab, Shift+Tab", "Trong danh sách: lùi vào, lùi ra. Trong bảng: ô sau, ô trước"],
  ["Ctrl+Shift+9", "Trích dẫn thường"],
  ["Ctrl+Alt+F", "Chú thích cuối bài"],
  ["Ctrl+Alt+Enter", "Từ số chú thích tới chú thích và ngược lại"],
  ["Ctrl+Alt+G", "Ảnh từ thư viện"],
  ["Alt+↑, Alt+↓", "Dời cả khối lên, xuống"],
  ["Shift+Enter", "Xuống dòng trong cùng một đoạn"],
  ["Ctrl+Enter", "Ra khỏi khối mã"],
  ["Ctrl+V", "Dán từ Word, Google Docs, trang web: chữ được làm sạch, ảnh vào thư viện"],
  ["Ctrl+Shift+V", "Dán chữ thường, không định dạng"],
  ["Ctrl+Z, Ctrl+Y", "Hoàn tác, làm lại; kể cả những gì gõ ở mã Markdown"],
  ["Ctrl+Shift+F", "Toàn màn hình"],
  ["Ctrl+S", "Lưu bài"],
  ["Alt+F10", "Lên thanh công cụ; Esc để trở lại bài"],
  ["Ctrl+/", "Bảng này"],
];

const typed = [
  ["## và dấu cách", "Đề mục lớn; ### và #### cho đề mục vừa, nhỏ"],
  ["- và dấu cách", "Danh sách dấu đầu dòng"],
  ["1. và dấu cách", "Danh sách đánh số"],
  ["> và dấu cách", "Trích dẫn thường"],
  ["**chữ**, *chữ*", "Đậm, nghiêng"],
  ["[chữ](địa chỉ)", "Liên kết"],
  ["---", "Đường kẻ ngang"],
  [":::quote và dấu cách", "Câu trích nổi bật"],
  [":::numbers và dấu cách", "Con số nổi bật"],
];

const list = (rows, tag) => el("dl", { class: "editor-help-list" }, ...rows.flatMap(([keys, meaning]) => [el("dt", {}, el(tag, {}, keys)), el("dd", {}, meaning)]));

export function help() {
  return dialog("Phím tắt và cách viết", () => el("div", { class: "editor-help" },
    el("section", {}, el("h3", {}, "Phím tắt"), list(shortcuts, "kbd")),
    el("section", {}, el("h3", {}, "Gõ là thành"), list(typed, "code"),
      el("p", { class: "help" }, "Kéo ảnh từ máy hoặc từ thư viện vào bài, hoặc dán ảnh: ảnh được đưa vào thư viện rồi đặt ở chỗ ấy. Những gì trình soạn thảo không hiểu vẫn được giữ nguyên từng chữ trong khối “Mã Markdown”."))), { wide: true });
}
